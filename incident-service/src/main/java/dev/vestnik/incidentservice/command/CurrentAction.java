package dev.vestnik.incidentservice.command;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that is being done about a case, and when to ask what came of it (A1-09). Instants are UTC, by the clock of the case.
 *
 * @param words what, as it was written
 */
public record CurrentAction(
        UUID id,
        String words,
        Owner owner,
        Instant startedAt,
        Instant checkAt,
        State state,
        Optional<Instant> endedAt) {

    /** What came of it. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Nobody asked in time. */
    public boolean isLate(Instant now) {
        return isRunning() && now.isAfter(checkAt);
    }
}
