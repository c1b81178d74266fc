package dev.vestnik.incidentservice.incident.timeline;

import java.util.Locale;
import java.util.regex.Pattern;

/** Takes from the words of a line those that only name its kind, so that nothing is said twice beside its label. */
final class OwnWords {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final String BORDER = "\\s*(?:[:—–]\\s*|\\s-\\s+)";
    private static final Pattern CAUSE = Pattern.compile(
            "^(?:(?:мы )?(?:нашли|выяснили|установили|поняли)(?: (?:корневую )?причину)?"
                    + "|(?:корнев\\p{L}+ )?причин[ауы](?: (?:сбоя|аварии))?(?: (?:найдена|нашли|нашлась|понятна|установлена|установили|известна|выяснили))?"
                    + "|found(?: the)?(?: root)?(?: cause)?|(?:root )?cause(?: (?:is|was|has been))?(?: (?:found|identified|known|confirmed))?)"
                    + "(?:" + BORDER + "|[.!]?$)",
            FLAGS);

    private static final Pattern BEGINS = Pattern.compile("^" + BORDER, FLAGS);

    private OwnWords() {}

    static String of(Fact fact, String text) {
        var rest = fact instanceof Diagnosis.CauseFound ? CAUSE.matcher(text).replaceFirst("") : text;
        for (var label : FactKind.of(fact).label().byLanguage().values()) {
            rest = afterLabel(label, rest);
        }
        return rest.strip();
    }

    private static String afterLabel(String label, String text) {
        if (plain(text).replaceFirst("[.!]+$", "").equals(plain(label))) {
            return "";
        }
        if (text.length() <= label.length()
                || !plain(text.substring(0, label.length())).equals(plain(label))) {
            return text;
        }
        var after = BEGINS.matcher(text.substring(label.length()));
        return after.find() ? text.substring(label.length() + after.end()) : text;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е').strip();
    }
}
