package dev.vestnik.incidentservice.console.customer;

import dev.vestnik.incidentservice.customer.Customer;

/** One customer as a line of the list. */
public record CustomerRow(String id, String name, String email, String language, String zone, String components) {

    static CustomerRow of(Customer customer) {
        return new CustomerRow(
                customer.externalId(),
                customer.name(),
                customer.email().orElse(""),
                customer.language().tag(),
                customer.zone().getId(),
                String.join(", ", customer.components()));
    }
}
