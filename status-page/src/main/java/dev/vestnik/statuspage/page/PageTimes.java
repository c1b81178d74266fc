package dev.vestnik.statuspage.page;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import dev.vestnik.templates.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Locale;

/** Times in the page's reference zone, always with its label; minutes at best (C.4). */
record PageTimes(Language language, ZoneId zone) {

    private static final String NBSP = "\u00a0";

    /** With the day unless it is the day of {@code now}. */
    When near(Instant at, Instant now) {
        return isSameDay(at, now) ? when(at, "") : full(at, now);
    }

    /** With the day, and with the year unless it is that of {@code now}. */
    When full(Instant at, Instant now) {
        var sameYear = at.atZone(zone).getYear() == now.atZone(zone).getYear();
        return when(at, format(sameYear ? "d MMMM" : "d MMMM yyyy", at).replace(" ", NBSP));
    }

    /** «16:05 МСК» in a sentence. */
    String clock(Instant at) {
        return format("HH:mm", at) + NBSP + label(at);
    }

    String inSentence(Instant at, Instant now) {
        var when = near(at, now);
        return when.day().isEmpty() ? clock(at) : when.day() + ", " + clock(at);
    }

    /** «МСК», "MSK", "UTC", «UTC+5». */
    String label(Instant at) {
        if (zone.getId().equals("Europe/Moscow")) {
            return Wording.of(language).say("zone.moscow");
        }
        var offset = zone.getRules().getOffset(at);
        return offset.equals(ZoneOffset.UTC)
                ? "UTC"
                : "UTC" + offset.getId().replaceFirst("^([+-])0", "$1").replace(":00", "");
    }

    /** «Ноябрь 2026». */
    String month(YearMonth month) {
        var text = DateTimeFormatter.ofPattern("LLLL yyyy", locale()).format(month.atDay(1));
        return text.substring(0, 1).toUpperCase(locale()) + text.substring(1);
    }

    YearMonth monthOf(Instant at) {
        return YearMonth.from(at.atZone(zone));
    }

    /** «1 час 15 минут»; whole minutes, from a day on whole hours. */
    String length(Duration length) {
        var measures = new ArrayList<Measure>();
        add(measures, length.toDays(), MeasureUnit.DAY);
        add(measures, length.toHoursPart(), MeasureUnit.HOUR);
        if (length.toDays() == 0 && (length.toMinutesPart() > 0 || measures.isEmpty())) {
            measures.add(new Measure(length.toMinutesPart(), MeasureUnit.MINUTE));
        }
        var wide = MeasureFormat.getInstance(locale(), MeasureFormat.FormatWidth.WIDE);
        return wide.formatMeasures(measures.toArray(Measure[]::new)).replaceAll("(\\d) ", "$1" + NBSP);
    }

    private static void add(ArrayList<Measure> measures, long count, MeasureUnit unit) {
        if (count > 0) {
            measures.add(new Measure(count, unit));
        }
    }

    private When when(Instant at, String day) {
        var utc = DateTimeFormatter.ofPattern("d MMMM, HH:mm", locale()).format(at.atZone(ZoneOffset.UTC)) + " UTC";
        return new When(at.truncatedTo(ChronoUnit.MINUTES).toString(), day, format("HH:mm", at), label(at), utc);
    }

    private boolean isSameDay(Instant one, Instant two) {
        return one.atZone(zone).toLocalDate().equals(two.atZone(zone).toLocalDate());
    }

    private String format(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(pattern, locale()).format(at.atZone(zone));
    }

    private Locale locale() {
        return language.equals(Language.EN) ? Locale.UK : language.locale();
    }
}
