package dev.vestnik.templates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The summary with the short timeline (B.7 text 9), owed to everybody affected (R-B9). Sentences whose value is absent
 * are left out; {@code postmortemBy} is a day in the company's zone.
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
        Optional<Texts> survey)
        implements Letter {
    public FollowUp {
        timeline = List.copyOf(timeline);
    }
}
