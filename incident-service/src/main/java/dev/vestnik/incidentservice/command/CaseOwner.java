package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.component.ComponentId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who was asked to own a component in a case, and what they said (A4-04, A4-05).
 *
 * @param id empty for the owner of the component itself, who was not asked for this case yet
 * @param why it was declined
 */
public record CaseOwner(
        Optional<UUID> id,
        ComponentId component,
        Owner owner,
        State state,
        Instant askedAt,
        Optional<Instant> answeredAt,
        String why) {

    /** What they said. */
    public enum State {
        ASKED,
        ACCEPTED,
        /** "Not ours": somebody else was named. */
        DECLINED,
        /** Somebody else was asked instead. */
        REPLACED
    }

    public boolean isNow() {
        return state == State.ASKED || state == State.ACCEPTED;
    }
}
