package dev.vestnik.incidentservice.incident.interval;

import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Promise;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The milestones that all components of a case have in common: the earliest of each, unless C.2 says otherwise. */
final class SharedMilestones {
    private final List<Entry> effective;
    private final Map<Milestone, Mark> marks = new EnumMap<>(Milestone.class);

    private SharedMilestones(List<Entry> effective) {
        this.effective = effective;
    }

    static Milestones of(List<Entry> effective) {
        var found = new SharedMilestones(effective);
        found.findResponse();
        found.findTelling();
        found.findHandling();
        return new Milestones(found.marks);
    }

    private void findResponse() {
        put(Milestone.OPENED, first(Milestone.OPENED));
        put(Milestone.DETECTED, first(Milestone.DETECTED).or(() -> first(Milestone.OPENED)));
        put(Milestone.ONCALL_TOLD, first(Milestone.ONCALL_TOLD));
        put(Milestone.CALLED, mark(Milestone.ONCALL_TOLD).or(() -> mark(Milestone.DETECTED)));
        put(Milestone.ACKNOWLEDGED, first(Milestone.ACKNOWLEDGED));
        put(Milestone.CAUSE, causeThatStands());
        put(Milestone.FIRST_LIST, first(Milestone.FIRST_LIST));
        put(Milestone.FINAL_LIST, setting(effective.reversed(), Milestone.FINAL_LIST));
    }

    private void findTelling() {
        put(Milestone.FIRST_NOTICE, first(Milestone.FIRST_NOTICE));
        put(Milestone.CAUSE_TOLD, first(Milestone.CAUSE_TOLD));
        put(Milestone.FOLLOW_UP, first(Milestone.FOLLOW_UP));
        put(Milestone.COMPLAINT, first(Milestone.COMPLAINT));
        put(Milestone.REPLIED, first(Milestone.REPLIED));
        var etas = effective.stream().flatMap(SharedMilestones::etas).toList();
        if (!etas.isEmpty()) {
            put(Milestone.FIRST_ETA, Optional.of(etas.getFirst()));
            put(Milestone.LAST_ETA, Optional.of(etas.getLast()));
        }
    }

    private void findHandling() {
        put(Milestone.REVIEW_PUBLISHED, first(Milestone.REVIEW_PUBLISHED));
        put(Milestone.CLOSED, closingThatStands());
    }

    static boolean detects(Fact fact) {
        return MilestoneFacts.setBy(fact).contains(Milestone.DETECTED);
    }

    /** Whether nothing more is done in the case after it. */
    static boolean ends(Fact fact) {
        return MilestoneFacts.setBy(fact).contains(Milestone.CLOSED);
    }

    private static Stream<Mark> etas(Entry entry) {
        var named = Stream.<Optional<Instant>>empty();
        if (entry.fact() instanceof Promise.EtaSet(var eta)) {
            named = Stream.of(eta);
        } else if (entry.fact() instanceof Promise.EtaChanged(var eta)) {
            named = Stream.of(eta);
        }
        return named.flatMap(Optional::stream).map(eta -> Mark.of(entry, eta));
    }

    /** The earliest cause found after the last revocation. */
    private Optional<Mark> causeThatStands() {
        var sinceRevoked = effective;
        for (int i = 0; i < effective.size(); i++) {
            if (effective.get(i).fact() instanceof Diagnosis.CauseRevoked) {
                sinceRevoked = effective.subList(i + 1, effective.size());
            }
        }
        return setting(sinceRevoked, Milestone.CAUSE);
    }

    private Optional<Mark> closingThatStands() {
        return effective.reversed().stream()
                .takeWhile(entry -> !(entry.fact() instanceof Recovery.Reopened))
                .filter(entry -> ends(entry.fact()))
                .findFirst()
                .map(Mark::of);
    }

    private Optional<Mark> first(Milestone milestone) {
        return setting(effective, milestone);
    }

    /** The first of these entries that sets it. */
    private static Optional<Mark> setting(List<Entry> entries, Milestone milestone) {
        return entries.stream()
                .filter(entry -> MilestoneFacts.setBy(entry.fact()).contains(milestone))
                .findFirst()
                .map(Mark::of);
    }

    private Optional<Mark> mark(Milestone milestone) {
        return Optional.ofNullable(marks.get(milestone));
    }

    private void put(Milestone milestone, Optional<Mark> found) {
        found.ifPresent(mark -> marks.put(milestone, mark));
    }
}
