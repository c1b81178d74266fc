package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.insight.Exercise;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** By when customers should have heard of it at all: the target of B.3, counted from when it was noticed. */
final class FirstDue {

    private FirstDue() {}

    /** Empty once they have, and where practice names no target. */
    static Optional<Instant> of(Seen seen) {
        return seen.state().told().lastPublic().isPresent()
                ? Optional.empty()
                : Exercise.FIRST_NOTICE
                        .target(seen.state().severity())
                        .map(Duration::ofMinutes)
                        .map(noticed(seen)::plus);
    }

    private static Instant noticed(Seen seen) {
        return seen.timeline().effective().stream()
                .filter(entry ->
                        entry.fact() instanceof Impact.Detected || entry.fact() instanceof Impact.FirstComplaint)
                .map(Entry::at)
                .min(Comparator.naturalOrder())
                .orElse(seen.of().openedAt());
    }
}
