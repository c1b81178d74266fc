package dev.vestnik.templates;

import java.util.Optional;

/**
 * A fact and where it stands in its text.
 *
 * @param kind what it is compared with: only its like
 * @param value as {@link FactsReader} compares it; for a time its words
 * @param end the place behind its last character
 */
record PlacedFact(String kind, String value, Optional<ToldTime> time, int start, int end) {

    static PlacedFact of(ToldTime told) {
        return new PlacedFact(
                "time",
                told.words(),
                Optional.of(told),
                told.start(),
                told.start() + told.words().length());
    }

    /** Whether both languages say the same here. */
    boolean means(PlacedFact other) {
        return kind.equals(other.kind)
                && time.map(told -> other.time.filter(told::means).isPresent())
                        .orElseGet(() -> value.equals(other.value));
    }
}
