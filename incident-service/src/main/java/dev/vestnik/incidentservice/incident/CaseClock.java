package dev.vestnik.incidentservice.incident;

import java.time.Duration;
import java.time.Instant;

/**
 * What "now" is for a case: the wall clock, or a replay's own, which starts at a past instant and may run faster.
 *
 * @param caseZero the case's time at {@code wallZero}
 * @param speed seconds of the case per second of the wall; 1 for a live case
 */
public record CaseClock(Instant caseZero, Instant wallZero, double speed) {

    /** The wall clock. */
    public static final CaseClock LIVE = new CaseClock(Instant.EPOCH, Instant.EPOCH, 1);

    /** The case's time when the wall shows {@code wall}. */
    public Instant at(Instant wall) {
        if (isLive()) {
            return wall;
        }
        long nanos = Math.round(Duration.between(wallZero, wall).toNanos() * speed);
        return caseZero.plusNanos(nanos);
    }

    public boolean isLive() {
        return caseZero.equals(wallZero) && speed == 1;
    }
}
