package dev.vestnik.incidentservice.incident.quickline;

import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;

/** Names of months in both languages, full or shortened, in any case. */
final class MonthWords {
    private static final List<String> STARTS_RU =
            List.of("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек");
    private static final List<String> STARTS_EN =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** A regular expression for any of them. */
    static final String ANY = "(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек"
            + "|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-zа-яё]*";

    private MonthWords() {}

    /** From 1 to 12; a {@link DateTimeException} for any other word. */
    static int number(String word) {
        var small = word.toLowerCase(Locale.ROOT);
        for (int month = 0; month < 12; month++) {
            if (small.startsWith(STARTS_RU.get(month)) || small.startsWith(STARTS_EN.get(month))) {
                return month + 1;
            }
        }
        throw new DateTimeException("no such month");
    }
}
