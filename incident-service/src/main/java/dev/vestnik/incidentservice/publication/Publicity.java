package dev.vestnik.incidentservice.publication;

import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When the world could read something of a case; a replay is read in its own time. */
final class Publicity {

    private Publicity() {}

    /** When it could first read of it. */
    static Instant begun(Timeline timeline) {
        return moments(timeline).min(Instant::compareTo).orElse(timeline.of().openedAt());
    }

    /** The newest change that it can see, corrections and withdrawals too. */
    static Instant changed(Timeline timeline) {
        return moments(timeline).max(Instant::compareTo).orElse(timeline.of().openedAt());
    }

    private static Stream<Instant> moments(Timeline timeline) {
        var shown = timeline.entries().stream()
                .filter(Entry::isPublic)
                .map(Entry::id)
                .collect(Collectors.toSet());
        return timeline.entries().stream()
                .filter(entry -> entry.isPublic()
                        || entry.line()
                                .supersedes()
                                .filter(it -> shown.contains(it.entry()))
                                .isPresent())
                .map(entry -> timeline.of().clock().isLive() ? entry.recordedAt() : entry.at())
                .map(PublicLines::minute);
    }
}
