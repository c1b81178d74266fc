package dev.vestnik.incidentservice.problem;

import java.util.Optional;

/** What a reader of a long list may ask for: how many rows, and from which number on; anything else is refused by the name of its parameter. */
public final class PageBounds {

    private PageBounds() {}

    /** The parameter {@code limit}, from 1 to that many. */
    public static int limit(int asked, int largest) {
        if (asked < 1 || asked > largest) {
            throw Problem.invalid(
                    "limit", "range", "От 1 до %d.".formatted(largest), "From 1 to %d.".formatted(largest));
        }
        return asked;
    }

    /** A place in a numbered list, never below zero. */
    public static Optional<Long> place(String parameter, Optional<Long> asked) {
        if (asked.filter(number -> number < 0).isPresent()) {
            throw Problem.invalid(parameter, "range", "Номер не бывает меньше нуля.", "A number is never below zero.");
        }
        return asked;
    }
}
