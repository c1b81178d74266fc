package dev.vestnik.templates;

import java.util.Locale;
import java.util.regex.Pattern;

/** Sets a finished line: one space where there were several, brackets never nested, non-breaking spaces where a line must not break. */
final class Typography {
    static final char NBSP = '\u00a0';

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Pattern NEIGHBOURS = Pattern.compile("\\)[ \u00a0]\\(");
    private static final Pattern DASH = Pattern.compile(" (?=[—–])");
    private static final Pattern CLAUSE = Pattern.compile(" (?=\\d)(?<=(?<!\\p{L})(?:п|пп|ст|№|§|RUB|USD|EUR)\\.? )");
    private static final Pattern UNIT = Pattern.compile(
            " (?<=\\d )(?=[\\p{L}%₽€$№])(?!(?:и|или|а|до|в|во|на|к|с|из|по|and|or|to|on|of|in|by|at|for)(?!\\p{L}))");

    private Typography() {}

    static String set(String line) {
        var text = SPACES.matcher(line).replaceAll(" ").strip();
        text = NEIGHBOURS.matcher(flat(text)).replaceAll(", ");
        text = DASH.matcher(text).replaceAll("\u00a0");
        text = CLAUSE.matcher(text).replaceAll("\u00a0");
        return UNIT.matcher(text).replaceAll("\u00a0");
    }

    static String bind(String words) {
        return words.replace(' ', NBSP);
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Inside brackets commas replace the inner brackets: «(с 18:05 по Екатеринбургу, 16:05 МСК, 12 марта)». */
    private static String flat(String text) {
        var flat = new StringBuilder(text.length());
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : 0;
            boolean inner = depth > 1 && (c == '(' || c == ')');
            if (!inner) {
                flat.append(c);
            } else if (c == '(') {
                trimRight(flat).append(", ");
            } else if (i + 1 < text.length() && text.charAt(i + 1) == ' ') {
                flat.append(',');
            }
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }
        return flat.toString();
    }

    private static StringBuilder trimRight(StringBuilder text) {
        while (!text.isEmpty() && (text.charAt(text.length() - 1) == ' ' || text.charAt(text.length() - 1) == NBSP)) {
            text.setLength(text.length() - 1);
        }
        return text;
    }
}
