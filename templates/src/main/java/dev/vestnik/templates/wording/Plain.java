package dev.vestnik.templates.wording;

import java.util.List;
import java.util.regex.Pattern;

/** A text as rules look at it: letters that mean the same are one, quoted speech is cut out; every character keeps its place. */
final class Plain {

    /** What is cut out becomes this: no letter, no space, so that no phrase reaches over it. */
    private static final char CUT = '\uE000';

    /** Somebody else's words, marked as such: a quotation after a colon, a dash or a comma, and Markdown's quoted lines. */
    private static final List<Pattern> QUOTED = List.of(
            Pattern.compile("(?m)^[ \\t]*>.*$"),
            Pattern.compile(
                    "(?<=[:,—–-][\\s\\u00a0]{0,2})(?:«[^»]{1,600}»|“[^”]{1,600}”|„[^“”]{1,600}[“”]|\"[^\"]{1,600}\")"));

    private Plain() {}

    static String of(String text) {
        var one = text.replace('ё', 'е').replace('Ё', 'Е').replace('’', '\'').replace('‑', '-');
        return without(one, QUOTED);
    }

    static String without(String text, List<Pattern> phrases) {
        var rest = new StringBuilder(text);
        for (var phrase : phrases) {
            phrase.matcher(text).results().forEach(match -> {
                for (int at = match.start(); at < match.end(); at++) {
                    rest.setCharAt(at, CUT);
                }
            });
        }
        return rest.toString();
    }
}
