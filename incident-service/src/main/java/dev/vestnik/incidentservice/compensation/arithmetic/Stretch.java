package dev.vestnik.incidentservice.compensation.arithmetic;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A stretch of time: {@code from} belongs to it, {@code to} no more. UTC. */
public record Stretch(Instant from, Instant to) {

    public Stretch {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A stretch ends before it starts");
        }
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    /** What both have in common; empty when that has no length. */
    public Optional<Stretch> within(Stretch other) {
        var start = from.isAfter(other.from) ? from : other.from;
        var end = to.isBefore(other.to) ? to : other.to;
        return start.isBefore(end) ? Optional.of(new Stretch(start, end)) : Optional.empty();
    }
}
