package dev.vestnik.incidentservice.console.ticket;

import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.ticket.Standing;
import dev.vestnik.incidentservice.ticket.Ticket;
import dev.vestnik.templates.Case;
import dev.vestnik.templates.Durations;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * One ticket as a line of a list, in the words of who looks.
 *
 * @param shape the state's sign beside its word
 * @param words how long they have waited, or when they were answered
 * @param why why there is no reply, as the desk said it; empty when there is nothing to say
 * @param said the beginning of what they wrote
 * @param ref the incident it is linked to; empty when it is to none
 */
public record TicketRow(
        String id,
        String external,
        String state,
        String shape,
        String words,
        String why,
        String said,
        String channel,
        String customer,
        boolean known,
        String ref) {
    private static final int SHOWN = 160;

    static TicketRow of(Standing standing, Instant now, ZoneId zone, Visit visit) {
        var ticket = standing.ticket();
        return new TicketRow(
                ticket.id().toString(),
                ticket.externalId(),
                standing.state().name(),
                shape(standing.state()),
                words(standing, now, zone, visit),
                standing.why(),
                said(ticket),
                visit.say("tickets.channel." + ticket.channel()),
                ticket.customerExternalId().orElse(""),
                ticket.customer().isPresent(),
                ticket.link().map(Ticket.Link::ref).orElse(""));
    }

    private static String shape(Standing.State state) {
        return switch (state) {
            case WAITING -> "▽";
            case QUEUED -> "→";
            case REPLIED -> "✓";
            case FAILED -> "✕";
        };
    }

    private static String words(Standing standing, Instant now, ZoneId zone, Visit visit) {
        var value = standing.state() == Standing.State.REPLIED
                ? visit.times(zone).clock(standing.since())
                : waited(standing.ticket(), now, visit);
        return visit.say("tickets.state." + standing.state(), value);
    }

    private static String waited(Ticket ticket, Instant now, Visit visit) {
        var length = Duration.between(ticket.openedAt(), now);
        return Durations.inWords(length.isNegative() ? Duration.ZERO : length, Case.ACCUSATIVE, visit.language());
    }

    private static String said(Ticket ticket) {
        var all = (ticket.subject().isEmpty() ? ticket.text() : ticket.subject() + ". " + ticket.text())
                .replaceAll("\\s+", " ");
        int end = all.offsetByCodePoints(0, Math.min(SHOWN, all.codePointCount(0, all.length())));
        return end < all.length() ? all.substring(0, end) + "…" : all;
    }
}
