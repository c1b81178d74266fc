package dev.vestnik.incidentservice.publication;

import dev.vestnik.incidentservice.incident.Declaration;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.Told;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Telling.NoticeSent;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When the world could read something of a case; a replay is read in its own time. */
final class Publicity {

    private Publicity() {}

    /**
     * Whether anybody meant to tell the world: a notice went to the page or to many, or a person wrote a line for the public. Declaring an incident alone
     * tells nobody, so that a slip of the hand reaches no customer. What was once told stays told.
     */
    static boolean isAnnounced(Timeline timeline) {
        return timeline.entries().stream()
                .filter(Entry::isPublic)
                .anyMatch(entry -> timeline.of().drill()
                        || entry.fact() instanceof NoticeSent sent && Told.isPublic(sent)
                        || isWritten(entry));
    }

    private static boolean isWritten(Entry entry) {
        return entry.publicText().isPresent() && !entry.line().sourceRef().equals(Optional.of(Declaration.SOURCE_REF));
    }

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
