package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.duty.DutyRole;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Who holds a role, and since when by the clock of the case.
 *
 * @param handedOver came from somebody else, and was not simply taken
 */
public record Holding(DutyRole role, UUID person, Instant since, boolean handedOver) {

    /** Three hours is the upper bound of one person's turn, so this is when we begin to ask (practice/6 §F.4). */
    public static final Duration LONG = Duration.ofMinutes(150);

    /** Whether it is time to hand over: only who leads is asked. */
    public boolean isLong(Instant now) {
        return role == DutyRole.INCIDENT_MANAGER && !now.isBefore(since.plus(LONG));
    }
}
