package dev.vestnik.templates;

import java.time.Instant;
import java.util.Optional;

/** The first notice, cause unknown (B.7 text 1); {@code resolvedSentAt} is there when the incident has come back. */
public record First(
        Frame frame,
        Failure failure,
        Optional<DataSafety> dataSafety,
        Optional<Texts> workaround,
        NextWord next,
        Optional<Instant> resolvedSentAt)
        implements Letter {

    /** A first notice as R-B1 makes it from three choices. */
    public static First of(Frame frame, Failure failure, NextWord next) {
        return new First(frame, failure, Optional.empty(), Optional.empty(), next, Optional.empty());
    }
}
