package dev.vestnik.incidentservice.console.frame;

import dev.vestnik.incidentservice.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;

/** A time of day as typed: the last such moment that is not in the future; nothing typed is now. */
public final class TypedClock {

    private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-3])[:.]?([0-5]\\d)");
    /** Clock skew that is allowed (C.5 rule 2). */
    private static final Duration SKEW = Duration.ofMinutes(2);

    private TypedClock() {}

    /** The last such moment at {@code now}; an INVALID problem on {@code at} when it is no time. */
    public static Instant before(String typed, Instant now, ZoneId zone) {
        if (typed.isBlank()) {
            return now;
        }
        var meant = today(typed, now, zone);
        return meant.toInstant().isAfter(now.plus(SKEW)) ? meant.minusDays(1).toInstant() : meant.toInstant();
    }

    /** The next such moment after {@code now}. */
    public static Instant after(String typed, Instant now, ZoneId zone) {
        var meant = today(typed, now, zone);
        return meant.toInstant().isAfter(now)
                ? meant.toInstant()
                : meant.plusDays(1).toInstant();
    }

    private static ZonedDateTime today(String typed, Instant now, ZoneId zone) {
        var matched = CLOCK.matcher(typed);
        if (!matched.matches()) {
            throw Problem.invalid("at", "time", "Время нужно как 09:47.", "A time is needed, written as 09:47.");
        }
        var time = LocalTime.of(Integer.parseInt(matched.group(1)), Integer.parseInt(matched.group(2)));
        return now.atZone(zone).toLocalDate().atTime(time).atZone(zone);
    }
}
