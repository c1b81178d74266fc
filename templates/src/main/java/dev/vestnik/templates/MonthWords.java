package dev.vestnik.templates;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** Months by their names: «ноября» inside a sentence, «ноябрь 2026» on its own. */
final class MonthWords {
    private MonthWords() {}

    /** «ноября», "November". */
    static String inSentence(YearMonth month, Language language) {
        return format(month, "month.sentence", language);
    }

    /** «ноябрь 2026», "November 2026". */
    static String alone(YearMonth month, Language language) {
        return format(month, "month.alone", language);
    }

    private static String format(YearMonth month, String pattern, Language language) {
        var formatter = DateTimeFormatter.ofPattern(Words.in(language).get(pattern), language.locale());
        return Typography.bind(formatter.format(month.atDay(1)));
    }
}
