package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.templates.Reader;
import java.util.Optional;

/**
 * Somebody who wrote about a case, by one ticket, and is answered there.
 *
 * @param ticket what delivery carries the reply to
 * @param ticketRef what the reader calls the ticket
 * @param customer who they are, when that is known: the reply then stands for their letter (R-B26)
 * @param name for the greeting; empty when not known
 * @param first whether nothing was answered there yet
 */
public record Reporter(
        String ticket,
        String ticketRef,
        Optional<CustomerId> customer,
        Reader reader,
        Optional<String> name,
        boolean first) {}
