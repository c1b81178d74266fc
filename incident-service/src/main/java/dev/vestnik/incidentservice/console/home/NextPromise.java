package dev.vestnik.incidentservice.console.home;

import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Case;
import java.time.Duration;
import java.time.Instant;

/**
 * By when the next word was promised.
 *
 * @param state fine, soon (under ten minutes) or late
 * @param untilMillis when it falls due by the wall clock, for the countdown
 * @param speed seconds of the case per second of the wall
 */
public record NextPromise(String words, String state, boolean runs, long untilMillis, double speed) {

    private static final Duration SOON = Duration.ofMinutes(10);

    /** As it stands at {@code now}, by the clock of the case. */
    public static NextPromise of(Instant by, Case of, Instant now, Visit visit) {
        return of(by, of, now, visit, "promise.by");
    }

    /** Any other moment that is waited for, named by the words of that key. */
    public static NextPromise of(Instant by, Case of, Instant now, Visit visit, String key) {
        var left = Duration.between(now, by);
        var state = left.isNegative() ? "late" : left.compareTo(SOON) < 0 ? "soon" : "fine";
        var words = visit.say(key, visit.times(of.zone()).clock(by));
        return new NextPromise(words, state, true, wall(by, of), of.clock().speed());
    }

    private static long wall(Instant by, Case of) {
        var clock = of.clock();
        if (clock.isLive()) {
            return by.toEpochMilli();
        }
        long ahead = Math.round(Duration.between(clock.caseZero(), by).toMillis() / clock.speed());
        return clock.wallZero().toEpochMilli() + ahead;
    }
}
