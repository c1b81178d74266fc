package dev.vestnik.incidentservice.incident.interval;

import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.EntryId;
import java.time.Instant;

/**
 * When a milestone was passed, and by which entry.
 *
 * @param known false where only "some time before" is known; nothing may be computed from it
 */
public record Mark(Instant at, boolean known, EntryId entry) {

    static Mark of(Entry entry) {
        return new Mark(entry.at(), entry.line().occurred().isKnown(), entry.id());
    }

    /** The same entry, at the time it speaks of. */
    static Mark of(Entry entry, Instant spokenOf) {
        return new Mark(spokenOf, true, entry.id());
    }

    boolean isAfter(Mark other) {
        return at.isAfter(other.at);
    }
}
