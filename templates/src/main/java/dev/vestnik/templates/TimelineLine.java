package dev.vestnik.templates;

import java.time.Instant;

/** One line of the short timeline: when, and a clause without a full stop. */
public record TimelineLine(Instant at, Texts text) {}
