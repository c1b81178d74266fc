package dev.vestnik.incidentservice.ticket;

import dev.vestnik.incidentservice.delivery.Reply;
import java.time.Instant;
import java.util.Optional;

/**
 * A ticket and how its newest reply stands.
 *
 * @param since when that began: since when they wait, when it was queued, accepted or lost
 * @param why why there is no reply yet, in the desk's words; empty when there is nothing to say
 */
public record Standing(Ticket ticket, State state, Instant since, String why) {

    /** Where a ticket stands. */
    public enum State {
        /** Nothing has been sent. */
        WAITING,
        /** A reply is on its way. */
        QUEUED,
        /** The desk accepted a reply, and nothing newer is under way. */
        REPLIED,
        /** The reply was lost and none was ever accepted: somebody must answer. */
        FAILED
    }

    static Standing of(Ticket ticket, Optional<Reply> newest) {
        return newest.map(reply -> of(ticket, reply)).orElseGet(() -> untold(ticket));
    }

    private static Standing of(Ticket ticket, Reply reply) {
        if (reply.isAccepted()) {
            return new Standing(ticket, State.REPLIED, reply.at(), "");
        }
        if (!reply.isLost()) {
            return new Standing(ticket, State.QUEUED, reply.at(), reply.reason());
        }
        return ticket.repliedAt()
                .map(at -> new Standing(ticket, State.REPLIED, at, reply.reason()))
                .orElseGet(() -> new Standing(ticket, State.FAILED, reply.at(), reply.reason()));
    }

    private static Standing untold(Ticket ticket) {
        return ticket.repliedAt()
                .map(at -> new Standing(ticket, State.REPLIED, at, ""))
                .orElseGet(() -> new Standing(ticket, State.WAITING, ticket.openedAt(), ""));
    }
}
