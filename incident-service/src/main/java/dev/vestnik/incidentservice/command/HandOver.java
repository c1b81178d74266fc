package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.duty.DutyRole;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A role on its way from one person to another; until the receiver confirms, the giver is responsible (practice/6 §F.4).
 *
 * @param from who holds the role; empty when nobody does
 * @param offeredBy the id of who proposed it: the holder, a colleague, or Vestnik for the one on duty
 * @param next what the giver would do next
 * @param offeredAt by the clock of the case
 * @param why it was declined or withdrawn
 */
public record HandOver(
        UUID id,
        CaseId caseId,
        DutyRole role,
        Optional<UUID> from,
        UUID to,
        String offeredBy,
        String next,
        Instant offeredAt,
        State state,
        Optional<Instant> endedAt,
        String why) {

    /** How far it has come. */
    public enum State {
        OFFERED,
        CONFIRMED,
        DECLINED,
        WITHDRAWN
    }

    public boolean isOpen() {
        return state == State.OFFERED;
    }

    public boolean isConfirmed() {
        return state == State.CONFIRMED;
    }

    /** Whether that person is one of the two it is about. */
    public boolean concerns(UUID person) {
        return to.equals(person) || from.filter(person::equals).isPresent();
    }
}
