package dev.vestnik.incidentservice.delivery;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Comments on tickets that only the desk's own people read. Not a message and not queued here: another call than a reply, all the way out. */
@Component
public class InternalComments {
    private final Desk desk;

    InternalComments(Desk desk) {
        this.desk = desk;
    }

    /**
     * How the desk took it.
     *
     * @param mayPass it was not taken, and may be if it is posted again
     * @param reason why it was not taken; empty when it was
     */
    public record Posted(boolean taken, boolean mayPass, String reason) {}

    /** Whether there is a desk to comment at. */
    public boolean isOpen() {
        return desk.isSet();
    }

    /** One attempt; {@code id} stays the same on every attempt. */
    public Mono<Posted> post(UUID id, String ticket, Optional<String> incident, String text) {
        return desk.tell(id, new DeskMessage.InternalComment(ticket, incident, text))
                .map(InternalComments::postedOf);
    }

    private static Posted postedOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered _ -> new Posted(true, false, "");
            case Outcome.Deferred(var reason, var _) -> new Posted(false, true, reason);
            case Outcome.Unreachable(var reason) -> new Posted(false, true, reason);
            case Outcome.Rejected(var reason) -> new Posted(false, false, reason);
            case Outcome.Refused(var reason) -> new Posted(false, false, reason);
        };
    }
}
