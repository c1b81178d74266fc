package dev.vestnik.templates;

import java.time.LocalDate;
import java.util.Optional;

/** What is changed so that it does not happen again: done (past plural) and planned; at least one of them. */
public record Changes(Optional<Texts> done, Optional<Planned> planned) {
    public Changes {
        if (done.isEmpty() && planned.isEmpty()) {
            throw new IllegalArgumentException("Name a change that is done or one that is planned");
        }
    }

    /** A change to come (first person plural, future) and the last day of its term in the company's zone. */
    public record Planned(Texts what, LocalDate dueDay) {}

    public static Changes done(Texts done) {
        return new Changes(Optional.of(done), Optional.empty());
    }

    public static Changes planned(Texts what, LocalDate dueDay) {
        return new Changes(Optional.empty(), Optional.of(new Planned(what, dueDay)));
    }
}
