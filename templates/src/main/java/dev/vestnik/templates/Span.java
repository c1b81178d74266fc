package dev.vestnik.templates;

import java.time.Duration;
import java.time.Instant;

/** One stretch of time; its end is never before its start. */
public record Span(Instant from, Instant to) {
    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A span ends before it starts");
        }
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
