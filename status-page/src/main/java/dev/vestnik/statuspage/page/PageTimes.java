package dev.vestnik.statuspage.page;

import dev.vestnik.templates.Case;
import dev.vestnik.templates.Durations;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Reader;
import dev.vestnik.templates.Span;
import dev.vestnik.templates.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times in the page's reference zone, in the words of the letters; minutes at best (C.4). */
record PageTimes(Language language, ZoneId zone) {

    /** With the day unless it is the day of {@code now}. */
    When near(Instant at, Instant now) {
        return isSameDay(at, now) ? when(at, times().clock(at), now) : full(at, now);
    }

    /** With the day, and with the year unless it is that of {@code now}. */
    When full(Instant at, Instant now) {
        return when(at, times().standAlone(at, now), now);
    }

    /** «26 ноября, 03:00–05:00 МСК»; of times that contradict each other the first alone. */
    When span(Instant from, Instant until, Instant now) {
        if (until.isBefore(from)) {
            return full(from, now);
        }
        var span = new Span(from, until);
        var utc = times(ZoneOffset.UTC).standAlone(span, now);
        return new When(iso(from), iso(until), times().standAlone(span, now), utc, true);
    }

    /** «26 марта»: a day as such, the same in every zone. */
    String day(LocalDate day) {
        return times().day(day);
    }

    /** «МСК», "MSK", "UTC", «UTC+5». */
    String label(Instant at) {
        return times().zoneLabel(at);
    }

    /** «Ноябрь 2026». */
    String month(YearMonth month) {
        var text = DateTimeFormatter.ofPattern("LLLL yyyy", language.locale()).format(month.atDay(1));
        return text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
    }

    YearMonth monthOf(Instant at) {
        return YearMonth.from(at.atZone(zone));
    }

    /** «1 час 15 минут». */
    String length(Duration length) {
        return Durations.inWords(length, Case.NOMINATIVE, language);
    }

    private When when(Instant at, String text, Instant now) {
        var dayIsSaid = !text.equals(times().clock(at));
        return new When(iso(at), "", text, times(ZoneOffset.UTC).standAlone(at, now), dayIsSaid);
    }

    private static String iso(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private boolean isSameDay(Instant one, Instant two) {
        return one.atZone(zone).toLocalDate().equals(two.atZone(zone).toLocalDate());
    }

    private Times times() {
        return times(zone);
    }

    private Times times(ZoneId in) {
        return Times.of(new Reader(language, in));
    }
}
