package dev.vestnik.incidentservice.duty;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's hours in a role.
 *
 * @param from UTC, included
 * @param to UTC, no longer included
 * @param claimed taken on the spot and not planned
 */
public record Shift(UUID id, DutyRole role, UUID person, Instant from, Instant to, boolean claimed) {

    public boolean isOn(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
