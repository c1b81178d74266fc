package dev.vestnik.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Whether the languages of one text say the same (R-B11): blanks by name, times as instants, days, durations, numbers by
 * the language's own way of writing them, links without their language part. Differences block sending.
 */
public final class Parity {
    private final String field;
    private final Base base;
    private final List<Finding> findings = new ArrayList<>();

    private Parity(String field, Base base) {
        this.field = field;
        this.base = base;
    }

    /** Every required language against the first one; a language that is missing is not compared. */
    public static List<Finding> check(String field, Texts texts, Base base) {
        var parity = new Parity(field, base);
        var present = Languages.required().stream()
                .filter(language -> texts.find(language).isPresent())
                .toList();
        present.stream().skip(1).forEach(other -> parity.compare(texts, present.getFirst(), other));
        return List.copyOf(parity.findings);
    }

    private void compare(Texts texts, Language one, Language other) {
        var first = new FactsReader(one, base).read(texts.in(one));
        var second = new FactsReader(other, base).read(texts.in(other));
        var pair = new Pair(one, other);
        differing("VARIABLES_DIFFER", pair, List.copyOf(first.blanks()), List.copyOf(second.blanks()));
        differing("LINKS_DIFFER", pair, first.links(), second.links());
        differing("DATES_DIFFER", pair, first.days(), second.days());
        differing("DURATIONS_DIFFER", pair, first.durations(), second.durations());
        differing("NUMBERS_DIFFER", pair, first.numbers(), second.numbers());
        var times = Facts.without(first.times(), second.times(), ToldTime::means);
        var otherTimes = Facts.without(second.times(), first.times(), ToldTime::means);
        report("TIMES_DIFFER", pair, words(times), words(otherTimes));
    }

    private void differing(String rule, Pair pair, List<String> one, List<String> other) {
        report(rule, pair, Facts.without(one, other, Objects::equals), Facts.without(other, one, Objects::equals));
    }

    private void report(String rule, Pair pair, List<String> one, List<String> other) {
        if (!one.isEmpty() || !other.isEmpty()) {
            var message = Words.phrases(
                    "finding." + rule.toLowerCase(Locale.ROOT),
                    language -> Map.of(
                            "one", side(language, pair.one(), one), "other", side(language, pair.other(), other)));
            findings.add(new Finding(rule, Level.BLOCK, field, message));
        }
    }

    /** «по-русски 12, 38%», or that there is no such thing in that language. */
    private static String side(Language speaking, Language of, List<String> values) {
        var words = Words.in(speaking);
        var shown = values.isEmpty() ? words.get("finding.nothing") : String.join(", ", values);
        return words.get("language." + of.tag()) + " " + shown;
    }

    private static List<String> words(List<ToldTime> times) {
        return times.stream().map(ToldTime::words).toList();
    }

    private record Pair(Language one, Language other) {}
}
