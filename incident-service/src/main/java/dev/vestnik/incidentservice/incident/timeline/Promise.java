package dev.vestnik.incidentservice.incident.timeline;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Times that were named to customers, and what the clock says became of them. UTC. */
public sealed interface Promise extends Fact {

    record EtaSet(Optional<Instant> eta) implements Promise {}

    record EtaChanged(Optional<Instant> eta) implements Promise {}

    /** By the clock only. */
    record EtaBroken(Instant eta) implements Promise {}

    /** By the clock only; can never be turned into kept (R-B4). */
    record PromiseBroken(Optional<UUID> notice, Instant promisedBy) implements Promise {}
}
