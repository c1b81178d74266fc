package dev.vestnik.incidentservice.notice;

import dev.vestnik.templates.Compensation;
import dev.vestnik.templates.First;
import dev.vestnik.templates.FollowUp;
import dev.vestnik.templates.Frame;
import dev.vestnik.templates.Identified;
import dev.vestnik.templates.InternalNote;
import dev.vestnik.templates.Letter;
import dev.vestnik.templates.Moment;
import dev.vestnik.templates.NotForYou;
import dev.vestnik.templates.Reply;
import dev.vestnik.templates.Resolved;
import dev.vestnik.templates.ReviewPublished;
import dev.vestnik.templates.Stage;
import dev.vestnik.templates.Symptom;
import dev.vestnik.templates.Texts;
import dev.vestnik.templates.TicketReply;
import dev.vestnik.templates.Why;
import java.time.Instant;
import java.util.Optional;

/**
 * Turns a notice's letter into the reply to one ticket (B.7 text 19). A stage is told in a few lines; what is told once and in full (not for you, the
 * summary, the review) stands in the ticket as it stands in the letter, for the reply takes its place (R-B26). Pure.
 */
final class Answers {
    private final Reporter reporter;
    private final Instant now;

    private Answers(Reporter reporter, Instant now) {
        this.reporter = reporter;
        this.now = now;
    }

    static Letter to(Reporter reporter, Letter letter, Instant now) {
        var answers = new Answers(reporter, now);
        return switch (letter) {
            case First first ->
                answers.stage(
                        Stage.INVESTIGATING,
                        letter,
                        first.failure().symptom(),
                        first.failure().startedAt());
            case Identified identified ->
                answers.stage(
                        Stage.IDENTIFIED,
                        letter,
                        identified.failure().symptom(),
                        identified.failure().startedAt());
            case Resolved resolved ->
                answers.stage(Stage.RESOLVED, letter, resolved.damage().symptom(), beginning(resolved));
            case NotForYou notForYou -> notForYou.in(inTicket(letter.frame()));
            case FollowUp followUp -> followUp.in(inTicket(letter.frame()));
            case ReviewPublished review -> review.in(inTicket(letter.frame()));
            case Compensation _, TicketReply _, InternalNote _ -> letter;
        };
    }

    private TicketReply stage(Stage stage, Letter letter, Symptom symptom, Moment startedAt) {
        return new TicketReply(
                inTicket(letter.frame()),
                reporter.name(),
                reporter.first(),
                symptom,
                startedAt,
                stage,
                action(letter),
                promise(letter).filter(by -> by.isAfter(now)));
    }

    private static Optional<Texts> action(Letter letter) {
        return letter instanceof Identified identified ? Optional.of(identified.action()) : Optional.empty();
    }

    private static Optional<Instant> promise(Letter letter) {
        return switch (letter) {
            case First first -> Optional.of(first.next().by());
            case Identified identified -> Optional.of(identified.next().by());
            case Resolved resolved -> Optional.of(resolved.followUpBy());
            case NotForYou notForYou -> Optional.of(notForYou.next().by());
            case FollowUp _, Compensation _, ReviewPublished _, TicketReply _, InternalNote _ -> Optional.empty();
        };
    }

    private static Moment beginning(Resolved resolved) {
        var period = resolved.damage().period();
        return new Moment(period.spans().getFirst().from(), period.approximate());
    }

    private static Frame inTicket(Frame frame) {
        return frame.because(Why.WROTE_TO_US).replyBy(Reply.HERE);
    }
}
