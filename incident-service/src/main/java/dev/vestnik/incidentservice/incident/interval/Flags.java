package dev.vestnik.incidentservice.incident.interval;

import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.CaseKind;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks through a timeline for what cannot be quite right (C.3 last line, C.5, R-B16). Pure: the same timeline gives the same list. */
public final class Flags {
    /** What the checks read: computed once. */
    record Seen(Timeline timeline, List<Entry> effective, Measures measures, CaseState state, Instant now) {
        Milestones milestones() {
            return measures.milestones();
        }
    }

    private static final List<Function<Seen, Stream<Flagged>>> CHECKS = List.of(
            MilestoneChecks::detectedBeforeImpact,
            MilestoneChecks::startUnknown,
            MilestoneChecks::missing,
            MilestoneChecks::outOfOrder,
            EntryChecks::future,
            EntryChecks::enteredLate,
            EntryChecks::silentGaps,
            EntryChecks::maintenance,
            EntryChecks::withoutText,
            NoticeChecks::identifiedWithoutCause,
            NoticeChecks::revokedWithoutCorrection,
            NoticeChecks::firstAfterMitigated,
            NoticeChecks::resolvedWithoutEvent,
            NoticeChecks::resolvedLate,
            NoticeChecks::closedWithoutFollowUp);

    private Flags() {}

    /** All doubts as they are at {@code now}, by the clock of the case; in the order of {@link Flag}, within one flag in the order of time. */
    public static List<Flagged> of(Timeline timeline, Instant now) {
        var intervals = Intervals.of(timeline, now);
        var seen = new Seen(timeline, timeline.effective(), intervals.incident(), CaseState.of(timeline), now);
        return CHECKS.stream()
                .flatMap(check -> check.apply(seen))
                .filter(found -> timeline.of().kind() == CaseKind.INCIDENT
                        || found.flag() == Flag.FUTURE_TIME
                        || found.flag() == Flag.ENTERED_LATE)
                .sorted(Comparator.comparing(Flagged::flag))
                .toList();
    }

    /** The names of the flags raised, each once, in their order. */
    public static List<String> names(List<Flagged> flagged) {
        return flagged.stream().map(found -> found.flag().name()).distinct().toList();
    }
}
