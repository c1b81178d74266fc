package dev.vestnik.incidentservice.ticket;

import dev.vestnik.templates.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * A ticket as a desk tells it.
 *
 * @param id what the desk calls it
 * @param customer the id the company knows the writer by; empty when the desk does not know
 */
public record Arrival(
        String id,
        Optional<String> customer,
        Channel channel,
        Language language,
        String subject,
        String text,
        Instant openedAt) {}
