package dev.vestnik.templates.wording;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a text is for, which decides the rules it obeys. */
public enum Purpose {
    /** Any text of a review (practice D.3). */
    POSTMORTEM,
    /** What is going to be done: the same, and no exhortation. */
    ACTION,
    /** What the world reads: no host, address or name (R-B13, practice D.5). */
    PUBLIC;

    /** The purpose with that small-letter name; empty when there is none. */
    public static Optional<Purpose> named(String name) {
        return Stream.of(values()).filter(one -> one.word().equals(name)).findFirst();
    }

    /** Its small-letter name in requests and in the table of rules. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
