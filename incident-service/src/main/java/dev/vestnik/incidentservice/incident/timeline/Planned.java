package dev.vestnik.incidentservice.incident.timeline;

import java.time.Instant;
import java.util.Optional;

/** Planned work: windows, moves, ends. UTC; absent where a report names none. */
public sealed interface Planned extends Fact {

    record Announced(Optional<Instant> from, Optional<Instant> to) implements Planned {}

    record Started() implements Planned {}

    record WindowEnded() implements Planned {}

    record Extended(Optional<Instant> to) implements Planned {}

    record Completed() implements Planned {}

    record Cancelled() implements Planned {}
}
