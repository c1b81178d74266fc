package dev.vestnik.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WordsTests {
    /** Entries that follow a language's own grammar. */
    private static final List<String> OWN = List.of("noun.", "agree.", "spoken.", "parse.");

    @Test
    void wordsWhenComparedHaveTheSameEntriesInEveryLanguage() {
        var russian = shared(Language.RU);
        assertThat(russian).hasSizeGreaterThan(60);
        for (var language : Languages.required()) {
            assertThat(shared(language)).as("entries of %s", language).isEqualTo(russian);
        }
    }

    private static TreeSet<String> shared(Language language) {
        var keys = new TreeSet<>(Words.in(language).startingWith("").keySet());
        keys.removeIf(key -> OWN.stream().anyMatch(key::startsWith));
        return keys;
    }
}
