package dev.vestnik.templates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the languages of one text say different things (R-B11), in the text itself: for the eye of whoever reads both beside one another. */
public final class Differences {

    /** A stretch of the text; one that differs is a time, a number, a duration or a link without its like in the other language. */
    public record Part(String text, boolean differs) {}

    private Differences() {}

    /** Each text cut into stretches that put together are the text; the first language is compared with each other, as {@link Parity} does. */
    public static Map<Language, List<Part>> of(Texts texts, Base base) {
        var placed = new LinkedHashMap<Language, List<PlacedFact>>();
        texts.byLanguage()
                .forEach((language, text) -> placed.put(language, new FactsReader(language, base).placed(text)));
        var parts = new LinkedHashMap<Language, List<Part>>();
        placed.forEach((language, facts) -> {
            var lonely = new ArrayList<PlacedFact>();
            placed.forEach((other, theirs) -> {
                if (!other.equals(language)) {
                    lonely.addAll(Facts.without(facts, theirs, PlacedFact::means));
                }
            });
            parts.put(
                    language,
                    cut(
                            texts.in(language),
                            facts.stream().filter(lonely::contains).toList()));
        });
        return parts;
    }

    private static List<Part> cut(String text, List<PlacedFact> differing) {
        var parts = new ArrayList<Part>();
        int from = 0;
        for (var fact : differing) {
            if (fact.start() > from) {
                parts.add(new Part(text.substring(from, fact.start()), false));
            }
            parts.add(new Part(text.substring(fact.start(), fact.end()), true));
            from = fact.end();
        }
        if (from < text.length()) {
            parts.add(new Part(text.substring(from), false));
        }
        return List.copyOf(parts);
    }
}
