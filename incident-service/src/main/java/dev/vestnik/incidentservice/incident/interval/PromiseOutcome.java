package dev.vestnik.incidentservice.incident.interval;

import dev.vestnik.incidentservice.incident.timeline.EntryId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of one promise of the next word (C.3, promise kept).
 *
 * @param notice the entry of the notice that promised
 * @param late how much too late the word came, or how late it is by now; only for a broken promise
 */
public record PromiseOutcome(
        EntryId notice, Instant sentAt, Instant promisedBy, Verdict verdict, Optional<Duration> late) {

    /** Whether it was kept. */
    public enum Verdict {
        KEPT,
        BROKEN,
        /** Its time has not come yet. */
        PENDING,
        /** The last word was that all is well, so none was owed. */
        NOT_OWED
    }

    /** Whether it was broken and the word had not come by then. */
    public boolean isMissed(Instant now) {
        return late.filter(length -> !promisedBy.plus(length).isBefore(now)).isPresent();
    }

    /** Minutes late, rounded down; zero unless broken. */
    public long minutesLate() {
        return late.map(Measured::wholeMinutes).orElse(0L);
    }
}
