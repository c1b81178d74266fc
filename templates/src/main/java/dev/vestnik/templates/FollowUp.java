package dev.vestnik.templates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The summary with the short timeline (B.7 text 9), owed to everybody affected (R-B9). Sentences whose value is absent
 * are left out; {@code postmortemBy} is a day in the company's zone. {@code credit} is there when this reader is given
 * something and has not been told of it yet.
 */
public record FollowUp(
        Frame frame,
        Damage damage,
        DataSafety dataSafety,
        List<TimelineLine> timeline,
        Texts cause,
        Changes changes,
        Optional<Link> details,
        Optional<LocalDate> postmortemBy,
        Optional<Texts> survey,
        Optional<Credit> credit)
        implements Letter {
    public FollowUp {
        timeline = List.copyOf(timeline);
    }

    /** The same in another frame: for a reader who has it for another reason, or elsewhere. */
    public FollowUp in(Frame other) {
        return new FollowUp(other, damage, dataSafety, timeline, cause, changes, details, postmortemBy, survey, credit);
    }

    /** The same summary for a reader who is given this. */
    public FollowUp with(Credit given) {
        return new FollowUp(
                frame, damage, dataSafety, timeline, cause, changes, details, postmortemBy, survey, Optional.of(given));
    }
}
