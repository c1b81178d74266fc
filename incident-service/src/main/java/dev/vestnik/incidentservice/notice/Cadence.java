package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.templates.Stage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When the next word is due (B.3): proposes it, and says how late it may be at most. Days and noon are the company's. */
final class Cadence {
    private static final Duration CEILING = Duration.ofMinutes(60);
    private static final int STEP_MINUTES = 5;

    private final ZoneId zone;

    Cadence(ZoneId zone) {
        this.zone = zone;
    }

    /** To propose as next update: never past the ceiling, on a multiple of five minutes, and 23:59 rather than midnight. */
    Instant nextUpdate(Severity severity, Stage stage, Instant now) {
        boolean watching = stage == Stage.MONITORING;
        var proposed = switch (severity) {
            case SEV1 -> now.plus(Duration.ofMinutes(watching ? 60 : 30));
            case SEV2 -> now.plus(Duration.ofMinutes(60));
            case SEV3 -> now.plus(Duration.ofHours(watching ? 8 : 4));
            case SEV4 -> ceiling(severity, now);
        };
        var ceiling = ceiling(severity, now);
        return spoken(proposed.isAfter(ceiling) ? ceiling : proposed);
    }

    /** The latest next update that may be promised now. */
    Instant ceiling(Severity severity, Instant now) {
        return switch (severity) {
            case SEV1, SEV2 -> now.plus(CEILING);
            case SEV3, SEV4 ->
                workingDay(now.atZone(zone).toLocalDate(), 1)
                        .atTime(LocalTime.NOON)
                        .atZone(zone)
                        .toInstant();
        };
    }

    /** To propose as the time of the follow-up after RESOLVED. */
    Instant followUp(Severity severity, Instant now) {
        var local = now.atZone(zone);
        return switch (severity) {
            case SEV1 -> spoken(now.plus(Duration.ofHours(24)));
            case SEV2 -> spoken(onDay(local, 1));
            case SEV3, SEV4 -> spoken(onDay(local, 3));
        };
    }

    /** To propose as the last day for the published postmortem. */
    LocalDate postmortem(Severity severity, Instant now) {
        var today = now.atZone(zone).toLocalDate();
        return severity == Severity.SEV1 ? today.plusDays(10) : workingDay(today, 14);
    }

    /** SEV1 and SEV2 owe a postmortem, and FOLLOW_UP says by when (B.2). */
    boolean owesPostmortem(Severity severity) {
        return !Severity.SEV2.isWorseThan(severity);
    }

    private static Instant onDay(ZonedDateTime local, int days) {
        return workingDay(local.toLocalDate(), days)
                .atTime(local.toLocalTime())
                .atZone(local.getZone())
                .toInstant();
    }

    private static LocalDate workingDay(LocalDate from, int days) {
        var day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorking(day) ? 1 : 0;
        }
        return day;
    }

    private static boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private Instant spoken(Instant at) {
        var local = at.atZone(zone).withSecond(0).withNano(0);
        var rounded = local.minusMinutes(local.getMinute() % STEP_MINUTES);
        return (rounded.toLocalTime().equals(LocalTime.MIDNIGHT) ? rounded.minusMinutes(1) : rounded).toInstant();
    }
}
