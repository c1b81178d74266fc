package dev.vestnik.templates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The times of one letter, asked for in the order in which they stand in it: the date is printed once and again only when
 * it differs from the one printed last; the first time also shows the company's reference zone. For one thread.
 */
public final class SentenceTimes {
    private final ZoneFace face;
    private final ZoneFace reference;
    private final Set<Instant> told = new HashSet<>();
    private boolean referenceOwed;
    private @Nullable LocalDate lastDate;

    SentenceTimes(Reader reader, ZoneId referenceZone) {
        this.face = new ZoneFace(reader.language(), reader.zone());
        this.reference = new ZoneFace(reader.language(), referenceZone);
        this.referenceOwed = !face.zone().equals(reference.zone());
    }

    /** «16:05 МСК 12 марта», later «17:10 МСК»; the first time in another zone «18:05 по Екатеринбургу (16:05 МСК) 12 марта». */
    public String instant(Instant at) {
        var day = face.day(at);
        var clock = face.labelled(at);
        if (!takeReference()) {
            return dated(clock, day);
        }
        return reference.day(at).equals(day)
                ? dated(inBrackets(clock, reference.labelled(at)), day)
                : inBrackets(dated(clock, day), reference.dated(reference.labelled(at), reference.day(at)));
    }

    /** The instant; when it is known only approximately, this is said at the first mention. */
    public String moment(Moment moment) {
        var text = instant(moment.at());
        boolean first = told.add(moment.at());
        return moment.approximate() && first ? approximate(text) : text;
    }

    /** «с 16:00 до 16:05 МСК 12 марта»; across midnight both ends are full. */
    public String period(Period period) {
        var text = spans(period.spans());
        return period.approximate() ? approximate(text) : text;
    }

    /** The heading's zone and the lines: «МСК: 16:00 — …; 16:02 — …»; a new day opens with its date. */
    public String timeline(List<TimelineLine> lines) {
        return timeline(lines, "");
    }

    /** The same with a mark before each line, where a frame may break it. */
    String timeline(List<TimelineLine> lines, String mark) {
        var text = new StringBuilder(face.label(lines.getFirst().at()));
        var between = ":";
        for (var line : lines) {
            text.append(between).append(mark).append(' ').append(opening(line.at()));
            text.append(face.clock(line.at())).append(" — ");
            text.append(line.text().in(face.language()));
            between = ";";
        }
        return text.toString();
    }

    /** «26 марта»: a day in the company's zone, to its end. */
    public String day(LocalDate day) {
        return face.date(day);
    }

    private String spans(List<Span> spans) {
        var words = new SpanText(face);
        var other = new SpanText(reference);
        boolean both = takeReference();
        if (!words.isOneDay(spans)) {
            lastDate = face.day(spans.getLast().to());
            return both ? inBrackets(words.full(spans), other.dashes(spans, true)) : words.full(spans);
        }
        var day = words.day(spans);
        if (!both) {
            return dated(words.clocks(spans), day);
        }
        return other.isOneDay(spans) && other.day(spans).equals(day)
                ? dated(inBrackets(words.clocks(spans), other.dashes(spans, false)), day)
                : inBrackets(dated(words.clocks(spans), day), other.dashes(spans, true));
    }

    private String dated(String clock, LocalDate day) {
        return take(day) ? face.dated(clock, day) : clock;
    }

    private String opening(Instant at) {
        var day = face.day(at);
        return take(day) ? face.date(day) + ": " : "";
    }

    /** Whether this date has to be printed now. */
    private boolean take(LocalDate day) {
        boolean differs = !day.equals(lastDate);
        lastDate = day;
        return differs;
    }

    private boolean takeReference() {
        boolean owed = referenceOwed;
        referenceOwed = false;
        return owed;
    }

    private String approximate(String time) {
        return face.words().phrase("time.approximate", Map.of("time", time));
    }

    private static String inBrackets(String clock, String other) {
        return clock + " (" + other + ")";
    }
}
