package dev.vestnik.incidentservice.incident.quickline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Which day a time without a date belongs to (C.5 rule 10). While an incident is fresh it is the latest such time that is not ahead of now; when people write
 * up an old one, the day of its last entry, or the next day if the time would lie more than half a day before that entry.
 */
record DayChoice(Context context, ZoneId zone) {
    private static final Duration SKEW = Duration.ofMinutes(2);
    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    /** The likeliest day, and another one where there is doubt. */
    record Choice(LocalDate proposed, Optional<LocalDate> other) {}

    Choice of(LocalTime time) {
        var latest = latest(time);
        if (context.lastEntryAt().isEmpty()) {
            return new Choice(latest, Optional.empty());
        }
        var last = context.lastEntryAt().get();
        var fresh = Duration.between(last, context.now()).compareTo(FRESH) <= 0;
        var proposed = fresh ? latest : afterLast(time, last);
        return new Choice(proposed, other(proposed, time, last));
    }

    private LocalDate latest(LocalTime time) {
        var today = day(context.now());
        return isAhead(today, time) ? today.minusDays(1) : today;
    }

    private LocalDate afterLast(LocalTime time, Instant last) {
        var same = day(last);
        var longBefore = at(same, time).isBefore(last.minus(HALF_A_DAY));
        return longBefore && !isAhead(same.plusDays(1), time) ? same.plusDays(1) : same;
    }

    /** Doubt is where the proposed day is not that of the last entry. */
    private Optional<LocalDate> other(LocalDate proposed, LocalTime time, Instant last) {
        var same = day(last);
        return same.equals(proposed) || isAhead(same, time) ? Optional.empty() : Optional.of(same);
    }

    private boolean isAhead(LocalDate day, LocalTime time) {
        return at(day, time).isAfter(context.now().plus(SKEW));
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
