package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.Optional;

/**
 * What is or was broken, as every notice must say (B.2).
 *
 * @param symptom a code of the component's catalogue
 * @param since UTC; {@code approximate} when it is known only about
 * @param scope who is hit, accusative in Russian; "still finding out" when absent
 */
public record Failing(
        Optional<ComponentId> component,
        Optional<String> symptom,
        Optional<Instant> since,
        Optional<Boolean> approximate,
        Optional<Texts> scope) {

    static final Failing NOTHING =
            new Failing(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    boolean isApproximate() {
        return approximate.orElse(false);
    }

    Failing hitting(Optional<Texts> whom) {
        return new Failing(component, symptom, since, approximate, whom);
    }
}
