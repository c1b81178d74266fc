package dev.vestnik.incidentservice.incident.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vestnik.templates.Texts;
import java.util.Optional;
import java.util.UUID;

/** Who was called, who came, who leads. Roles, never names. */
public sealed interface Response extends Fact {

    /** The case was opened; sets O. */
    record Opened() implements Response {}

    /** Sets T. */
    record OncallTold() implements Response {}

    /** Sets A. */
    record Acknowledged() implements Response {}

    /** {@code person} is the id of who holds the role from then on; absent where a line only tells of it. */
    record RoleTaken(
            String role,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<UUID> person) implements Response {

        public static RoleTaken told(String role) {
            return new RoleTaken(role, Optional.empty());
        }
    }

    /** The same, from somebody else and confirmed by who holds it now. */
    record HandedOver(
            String role,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<UUID> person) implements Response {

        public static HandedOver told(String role) {
            return new HandedOver(role, Optional.empty());
        }
    }

    /** {@code person} no longer holds the role, and nobody does; absent where a line only tells of it. */
    record RoleLaidDown(
            String role,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<UUID> person) implements Response {

        public static RoleLaidDown told(String role) {
            return new RoleLaidDown(role, Optional.empty());
        }
    }

    record Escalated() implements Response {}

    record StakeholdersTold() implements Response {}

    /**
     * A step of a runbook was done.
     *
     * @param step its reference, {@code first-15-minutes/3}, or what somebody typed
     * @param text what it asked for; absent when it was only typed
     */
    record CheckTicked(
            String step,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Texts> text) implements Response {}
}
