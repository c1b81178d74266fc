package dev.vestnik.incidentservice.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One message as it went, or did not go, to one recipient: a line of their receipt.
 *
 * @param message the id its sender gave it
 * @param address masked; of a ticket only the length of its name
 * @param language the tag of the language it was written in
 * @param state how it ended, or how it stands: {@code SENT}, {@code BOUNCED}, {@code REPLACED} …
 * @param reason what the next hop said, or why it was not sent; empty when there is nothing to say
 * @param finished when it ended; empty while it is under way
 */
public record Received(
        UUID message,
        To.Way way,
        String address,
        String language,
        String variant,
        String subject,
        String text,
        String state,
        int attempts,
        String reason,
        Instant created,
        Optional<Instant> finished) {}
