package dev.vestnik.templates;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.util.MeasureUnit;
import java.time.Duration;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Durations in words: whole minutes rounded down, hours and minutes below 48 hours, days and hours from there on, empty
 * parts left out (practice B.6).
 */
public final class Durations {
    private static final long DAYS_FROM_HOURS = 48;
    private static final long EXACT_BELOW_MINUTES = 10;
    private static final long ROUNDED_TO_MINUTES = 5;

    private static final Map<UnitForm, LocalizedNumberFormatter> UNITS = new ConcurrentHashMap<>();

    private Durations() {}

    /** «1 час 21 минуту» (accusative), "1 hour 21 minutes"; under a minute «меньше минуты», "less than a minute". */
    public static String inWords(Duration duration, Case form, Language language) {
        if (duration.toMinutes() < 1) {
            return Words.in(language).get("duration.short");
        }
        var words = new StringJoiner(" ");
        if (duration.toHours() < DAYS_FROM_HOURS) {
            add(words, duration.toHours(), MeasureUnit.HOUR, form, language);
            add(words, duration.toMinutesPart(), MeasureUnit.MINUTE, form, language);
        } else {
            add(words, duration.toDays(), MeasureUnit.DAY, form, language);
            add(words, duration.toHoursPart(), MeasureUnit.HOUR, form, language);
        }
        return words.toString();
    }

    /** What a running letter says has passed: from ten minutes on rounded down to five, so that it stays true in the post. */
    public static Duration elapsed(Duration duration) {
        var minutes = duration.toMinutes();
        return Duration.ofMinutes(minutes < EXACT_BELOW_MINUTES ? minutes : minutes - minutes % ROUNDED_TO_MINUTES);
    }

    private static void add(StringJoiner words, long n, MeasureUnit unit, Case form, Language language) {
        if (n > 0) {
            words.add(unit(n, unit, form, language));
        }
    }

    static String unit(long n, MeasureUnit unit, Case form, Language language) {
        return UNITS.computeIfAbsent(new UnitForm(unit, form, language), Durations::formatter)
                .format(n)
                .toString()
                .replace(' ', Typography.NBSP);
    }

    /** The case of a unit comes from CLDR through a call that ICU marks as internal; it is made here and nowhere else. */
    @SuppressWarnings("deprecation")
    private static LocalizedNumberFormatter formatter(UnitForm asked) {
        return NumberFormatter.withLocale(asked.language().locale())
                .unit(asked.unit())
                .unitWidth(UnitWidth.FULL_NAME)
                .unitDisplayCase(asked.form().key());
    }

    private record UnitForm(MeasureUnit unit, Case form, Language language) {}
}
