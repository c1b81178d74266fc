package dev.vestnik.templates;

import com.ibm.icu.util.MeasureUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Times as one reader sees them: in the reader's zone, always with the zone's label (practice B.6). */
public final class Times {
    private final ZoneFace face;
    private final Reader reader;

    private Times(Reader reader) {
        this.reader = reader;
        this.face = new ZoneFace(reader.language(), reader.zone());
    }

    public static Times of(Reader reader) {
        return new Times(reader);
    }

    /** Times for the sentences of one text, with the date printed once; {@code referenceZone} is the company's. */
    public SentenceTimes sentences(ZoneId referenceZone) {
        return new SentenceTimes(reader, referenceZone);
    }

    /** For a log or a table: «12 марта, 16:05 МСК»; with the year when it is not that of {@code now}. */
    public String standAlone(Instant at, Instant now) {
        return date(at, now) + ", " + face.labelled(at);
    }

    /** «12 марта, 16:00–16:05 МСК». */
    public String standAlone(Span span, Instant now) {
        var clocks = new SpanText(face);
        if (clocks.isOneDay(List.of(span))) {
            return date(span.from(), now) + ", " + clocks.dashes(List.of(span), false);
        }
        return date(span.from(), now) + ", " + face.clock(span.from()) + " – " + standAlone(span.to(), now);
    }

    /** «16:05 МСК», where the day is plain from the place. */
    public String clock(Instant at) {
        return face.labelled(at);
    }

    /** «МСК», «по Екатеринбургу», «UTC+5». */
    public String zoneLabel(Instant at) {
        return face.label(at);
    }

    /** «26 марта»: a deadline in days, to the end of that day in the company's zone. */
    public String day(LocalDate day) {
        return face.date(day);
    }

    /** For the telephone: «16 часов 5 минут по московскому времени», "4:05 p.m. Moscow time"; the zone at the first time of a script. */
    public String spoken(Instant at, boolean withZone) {
        var clock = "12".equals(face.words().get("spoken.hours")) ? twelveHours(face.time(at)) : inHours(face.time(at));
        var zone = face.words().find("zone.spoken." + face.zone().getId()).orElseGet(() -> face.label(at));
        return withZone ? clock + " " + zone : clock;
    }

    /** A deadline never falls on midnight: 00:00 in that zone becomes 23:59 of the day before. */
    public static Instant deadline(Instant at, ZoneId zone) {
        boolean midnight = at.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight ? at.minusSeconds(60) : at;
    }

    private String date(Instant at, Instant now) {
        var day = face.day(at);
        return day.getYear() == face.day(now).getYear() ? face.date(day) : face.dateWithYear(day);
    }

    private String inHours(LocalTime time) {
        var hours = Durations.unit(time.getHour(), MeasureUnit.HOUR, Case.GENITIVE, reader.language());
        return time.getMinute() == 0
                ? hours
                : hours + " " + Durations.unit(time.getMinute(), MeasureUnit.MINUTE, Case.GENITIVE, reader.language());
    }

    private String twelveHours(LocalTime time) {
        var hour = String.valueOf((time.getHour() + 11) % 12 + 1);
        var clock = time.getMinute() == 0 ? hour : "%s:%02d".formatted(hour, time.getMinute());
        return face.words().phrase(time.getHour() < 12 ? "spoken.am" : "spoken.pm", Map.of("time", clock));
    }
}
