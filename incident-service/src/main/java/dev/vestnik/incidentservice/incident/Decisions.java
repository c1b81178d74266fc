package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.incident.timeline.Audience;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.EntryId;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rules by which what a person asks now is judged. What is only reported passes: it is recorded and flagged (design idea 6). Pure. */
final class Decisions {

    /** Clock skew that is allowed (C.5 rule 2). */
    private static final Duration SKEW = Duration.ofMinutes(2);

    /** What is judged, one named rule after the other; each looks only at the facts it is about. */
    private static final List<Rule> RULES = List.of(
            Decisions::notBeforeStart,
            Decisions::nobodyHurt,
            Decisions::followedUp,
            Decisions::worksForAll,
            Decisions::reasonGiven,
            Decisions::correctsSomething);

    private interface Rule {
        void check(Timeline timeline, Line line);
    }

    private Decisions() {}

    /** The line as it may be appended, or an INVALID or CONFLICT problem naming each rule it breaks. */
    static Line accepted(Timeline timeline, Line line, Instant now) {
        LineForm.require(line);
        if (!line.source().isReport()) {
            notInTheFuture(line, now);
            allowed(timeline, line);
        }
        return line;
    }

    /** The correction of an entry of this case that nobody has corrected yet. */
    static Line correction(Timeline timeline, EntryId id, Line line, Instant now) {
        var corrected = Corrections.required(timeline, id);
        if (timeline.superseded().contains(id)) {
            throw Problem.conflict(
                    "Эту запись уже исправили; исправьте новую.",
                    "This entry has already been corrected; correct the newer one.");
        }
        if (corrected.fact() instanceof Telling.NoticeSent) {
            throw Problem.conflict(
                    "Отправленное письмо не меняется; пошлите поправку.",
                    "A sent notice never changes; send a correction notice.");
        }
        return accepted(timeline, line, now);
    }

    private static void notInTheFuture(Line line, Instant now) {
        if (line.occurred().at().isAfter(now.plus(SKEW))) {
            throw Problem.invalid(
                    "occurredAt",
                    "future-time",
                    "Это время ещё не наступило. Впишите, когда это произошло; допускается не больше 2 минут вперёд.",
                    "That time has not come yet. Say when it happened; at most 2 minutes ahead are allowed.");
        }
    }

    private static void allowed(Timeline timeline, Line line) {
        RULES.forEach(rule -> rule.check(timeline, line));
    }

    private static void notBeforeStart(Timeline timeline, Line line) {
        if (!(line.fact() instanceof Recovery) || line.fact() instanceof Recovery.Reopened) {
            return;
        }
        earliestImpact(timeline)
                .filter(start -> line.occurred().at().isBefore(start))
                .ifPresent(start -> {
                    throw Problem.invalid(
                            "occurredAt",
                            "end-before-start",
                            "Восстановление раньше начала сбоя (%s). Исправьте время здесь или время начала."
                                    .formatted(start),
                            "Recovery before the impact began (%s). Correct this time or the time of the start."
                                    .formatted(start));
                });
    }

    private static Optional<Instant> earliestImpact(Timeline timeline) {
        return timeline.effective().stream()
                .filter(entry -> entry.fact() instanceof Impact.ImpactStarted)
                .map(Entry::at)
                .min(Comparator.naturalOrder());
    }

    private static void nobodyHurt(Timeline timeline, Line line) {
        boolean confirmed = line.fact() instanceof Handling.FalseAlarm
                && timeline.effective().stream().anyMatch(entry -> entry.fact() instanceof Impact.FirstComplaint);
        if (confirmed) {
            throw Problem.conflict(
                    "Ложной тревогой можно назвать, только пока вред не подтверждён (R-B15); обращения клиентов уже есть.",
                    "Only while no harm is confirmed may it be called a false alarm (R-B15); customers have already complained.");
        }
    }

    private static void followedUp(Timeline timeline, Line line) {
        if (!(line.fact() instanceof Handling.Closed)) {
            return;
        }
        var facts = timeline.effective().stream().map(Entry::fact).toList();
        boolean told = facts.stream()
                .anyMatch(fact -> fact instanceof Telling.NoticeSent sent && sent.kind() == NoticeKind.FIRST);
        boolean done = facts.stream()
                .anyMatch(fact -> fact instanceof Telling.FollowUpWaived
                        || fact instanceof Telling.NoticeSent sent && sent.kind() == NoticeKind.FOLLOW_UP);
        if (told && !done) {
            throw Problem.conflict(
                    Texts.of(
                            "Сначала отправьте итоги всем, кого затронуло, или запишите, почему не нужно (R-B9).",
                            "First send the follow-up to everybody affected, or record why it is not needed (R-B9)."),
                    List.of(FieldError.of("kind", "R-B9", "Итоги не отправлены.", "The follow-up was not sent.")));
        }
    }

    private static void worksForAll(Timeline timeline, Line line) {
        if (!(line.fact() instanceof Handling.Closed)) {
            return;
        }
        // by the order of writing: a restoration may have happened before it was written that it had not
        timeline.effective().stream()
                .filter(entry -> entry.fact() instanceof Audience.StillDown)
                .max(Comparator.comparingInt(Entry::seq))
                .map(last -> ((Audience.StillDown) last.fact()).count())
                .filter(count -> count > 0)
                .ifPresent(count -> {
                    throw Problem.conflict(
                            Texts.of(
                                    "Ещё не у всех работает: клиентов — %d. Отметьте, у кого восстановили (R-B31)."
                                            .formatted(count),
                                    "It does not work for everybody yet: customers still down, %d. Mark those restored (R-B31)."
                                            .formatted(count)),
                            List.of(FieldError.of(
                                    "kind",
                                    "R-B31",
                                    "Есть клиенты, у которых ещё не работает.",
                                    "There are customers for whom it does not work yet.")));
                });
    }

    private static void reasonGiven(Timeline timeline, Line line) {
        if (line.fact() instanceof Handling.StageSetBack && line.text().isBlank()) {
            throw Problem.invalid(
                    "text", "required", "Напишите, почему стадия возвращается.", "Say why the stage goes back.");
        }
    }

    private static void correctsSomething(Timeline timeline, Line line) {
        if (line.fact() instanceof Handling.Withdrawn && line.supersedes().isEmpty()) {
            throw Problem.invalid(
                    "kind",
                    "correction-only",
                    "Отозвать можно только существующую запись.",
                    "Only an existing entry can be withdrawn.");
        }
    }
}
