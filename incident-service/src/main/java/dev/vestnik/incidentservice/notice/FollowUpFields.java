package dev.vestnik.incidentservice.notice;

import dev.vestnik.templates.Texts;
import dev.vestnik.templates.TimelineLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** FOLLOW_UP (B.7 text 9): the short timeline, the cause, and what we changed or will change by when. */
public record FollowUpFields(
        Failing failing,
        Optional<Instant> restoredAt,
        Optional<Safety> dataSafety,
        Optional<List<TimelineLine>> timeline,
        Optional<Texts> cause,
        Optional<Texts> done,
        Optional<Planned> planned,
        Optional<Texts> lostAction,
        Optional<LocalDate> postmortemBy)
        implements Fields {

    /** A change to come and the last day of its term, in the company's zone. */
    public record Planned(Texts what, LocalDate dueDay) {}

    List<TimelineLine> lines() {
        return timeline.orElse(List.of());
    }
}
