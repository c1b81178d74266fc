package dev.vestnik.templates;

import java.time.Duration;
import java.util.Optional;

/**
 * What one customer is given for one incident.
 *
 * @param downtime how long it lasted for this customer
 * @param contract what the contract owes
 * @param goodwill what is given beyond it, as an apology
 */
public record Credit(Duration downtime, Optional<Award> contract, Optional<Award> goodwill) {

    public Credit {
        if (contract.isEmpty() && goodwill.isEmpty()) {
            throw new IllegalArgumentException("A credit of nothing");
        }
    }
}
