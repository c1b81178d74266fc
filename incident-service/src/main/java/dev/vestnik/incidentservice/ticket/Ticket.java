package dev.vestnik.incidentservice.ticket;

import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.templates.Language;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody wrote, and what became of it. Instants are UTC.
 *
 * @param externalId what the desk calls it
 * @param customerExternalId the writer, as the desk names them; empty when it does not know
 * @param customer the writer, when we know them
 * @param openedAt when they wrote: since then they wait
 * @param drill made up for an exercise: it is about drills alone, and nothing said to it leaves the system (R-B19)
 * @param link the case it is about; empty until somebody has said so
 * @param repliedAt when the desk accepted our first reply
 */
public record Ticket(
        UUID id,
        String externalId,
        Optional<String> customerExternalId,
        Optional<CustomerId> customer,
        Channel channel,
        Language language,
        String subject,
        String text,
        Instant openedAt,
        boolean drill,
        Optional<Link> link,
        Optional<Instant> repliedAt) {

    /** Which case, by its id and its number for people, and since when. */
    public record Link(CaseId of, String ref, Instant at) {}

    boolean isLinkedTo(CaseId id) {
        return link.filter(link -> link.of().equals(id)).isPresent();
    }
}
