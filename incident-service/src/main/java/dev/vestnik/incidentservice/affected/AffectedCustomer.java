package dev.vestnik.incidentservice.affected;

import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.templates.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One row of an affected list.
 *
 * @param sources all reasons why it is there
 * @param stillDownAt when it was written down that it does not work for them though their component does
 * @param restoredAt since when it works for them, where that differs from their component
 */
public record AffectedCustomer(
        CustomerId customer,
        String externalId,
        String name,
        Language language,
        List<Reason> sources,
        Optional<Instant> stillDownAt,
        Optional<Instant> restoredAt) {

    /**
     * One reason.
     *
     * @param ref the component's code; empty for ids that people gave
     * @param by the id of the person or token who added it
     */
    public record Reason(Origin kind, String ref, String by, Instant at) {}

    public AffectedCustomer {
        sources = List.copyOf(sources);
    }
}
