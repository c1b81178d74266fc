package dev.vestnik.incidentservice.customer;

import dev.vestnik.templates.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who uses what may break.
 *
 * @param externalId the id their company knows them by, unique
 * @param zone the IANA zone their letters tell times in
 * @param email where their letters go; empty for those who gave no address
 * @param components codes of what they use, sorted
 */
public record Customer(
        CustomerId id,
        String externalId,
        String name,
        Language language,
        ZoneId zone,
        Optional<String> email,
        List<String> components) {

    public Customer {
        components = List.copyOf(components);
    }
}
