package dev.vestnik.templates;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When it lasted: one span or several, in their order. */
public record Period(List<Span> spans, boolean approximate) {
    public Period {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("A period has at least one span");
        }
    }

    public static Period of(Instant from, Instant to) {
        return new Period(List.of(new Span(from, to)), false);
    }

    /** Sum of the spans. */
    public Duration length() {
        return spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }
}
