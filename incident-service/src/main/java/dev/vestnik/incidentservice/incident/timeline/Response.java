package dev.vestnik.incidentservice.incident.timeline;

/** Who was called, who came, who leads. Roles, never names. */
public sealed interface Response extends Fact {

    /** The case was opened; sets O. */
    record Opened() implements Response {}

    /** Sets T. */
    record OncallTold() implements Response {}

    /** Sets A. */
    record Acknowledged() implements Response {}

    record RoleTaken(String role) implements Response {}

    record HandedOver(String role) implements Response {}

    record Escalated() implements Response {}

    record StakeholdersTold() implements Response {}

    /** A step of a runbook was done. */
    record CheckTicked(String step) implements Response {}
}
