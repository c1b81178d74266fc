package dev.vestnik.incidentservice.ticket;

import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Source;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps FIRST_COMPLAINT at the earliest linked ticket (C.3 takes the earliest entry). An earlier one is a further entry and no correction: the later ticket
 * did come when it says. Pure.
 */
final class FirstComplaints {

    private FirstComplaints() {}

    /** The line to be written when this ticket is linked; empty when somebody is known to have complained no later. */
    static Optional<Line> due(Timeline timeline, Ticket ticket, Instant now) {
        var at = ticket.openedAt().isAfter(now) ? now : ticket.openedAt();
        return earliest(timeline).filter(known -> !known.isAfter(at)).isPresent()
                ? Optional.empty()
                : Optional.of(line(timeline, ticket, at));
    }

    private static Optional<Instant> earliest(Timeline timeline) {
        return timeline.effective().stream()
                .filter(entry -> entry.fact() instanceof Impact.FirstComplaint)
                .map(Entry::at)
                .min(Comparator.naturalOrder());
    }

    private static Line line(Timeline timeline, Ticket ticket, Instant at) {
        return Line.of(new Impact.FirstComplaint(ticket.channel().name()), at, "", Source.TICKET)
                .with(Occurred.exact(at), timeline.of().zone().getId())
                .withSourceRef(freshRef(timeline, ticket.id()));
    }

    /** The ticket's id; when it was linked before and taken back, with a number, for a reference is used once. */
    private static String freshRef(Timeline timeline, UUID ticket) {
        long before = timeline.entries().stream()
                .flatMap(entry -> entry.line().sourceRef().stream())
                .filter(ref -> ref.startsWith(ticket.toString()))
                .count();
        return before == 0 ? ticket.toString() : ticket + "#" + (before + 1);
    }

    /** The entry that stands on this ticket, if there is one. */
    static Optional<Entry> standingOn(Timeline timeline, UUID ticket) {
        return timeline.effective().stream()
                .filter(entry -> entry.fact() instanceof Impact.FirstComplaint)
                .filter(entry -> entry.line().source() == Source.TICKET)
                .filter(entry -> entry.line()
                        .sourceRef()
                        .filter(ref -> ref.startsWith(ticket.toString()))
                        .isPresent())
                .findFirst();
    }

    /** It did not happen in this case: the ticket is not about it. */
    static Line withdrawn(Timeline timeline, Entry entry) {
        return Line.of(new Handling.Withdrawn(), entry.at(), "", Source.TICKET)
                .with(entry.line().occurred(), timeline.of().zone().getId());
    }
}
