package dev.vestnik.incidentservice.affected;

import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.templates.Language;
import java.time.Instant;
import java.util.List;

/** One row of an affected list, with all reasons why it is there. */
public record AffectedCustomer(
        CustomerId customer, String externalId, String name, Language language, List<Reason> sources) {

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
