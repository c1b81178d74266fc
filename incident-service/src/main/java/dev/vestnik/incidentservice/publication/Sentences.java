package dev.vestnik.incidentservice.publication;

import dev.vestnik.templates.Texts;
import java.util.LinkedHashMap;
import java.util.Locale;

/** Makes sentences of clauses, in every language. */
final class Sentences {

    private Sentences() {}

    /** With a capital letter and a full stop. */
    static Texts of(Texts clause) {
        return clause.map(text ->
                text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + (text.endsWith(".") ? "" : "."));
    }

    /** One after the other, in the languages of the first. */
    static Texts joined(Texts first, Texts second) {
        var both = new LinkedHashMap<>(first.byLanguage());
        second.byLanguage()
                .forEach((language, text) -> both.computeIfPresent(language, (_, known) -> known + " " + text));
        return new Texts(both);
    }
}
