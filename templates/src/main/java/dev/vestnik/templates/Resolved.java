package dev.vestnik.templates;

import java.time.Instant;
import java.util.Optional;

/** It works again (B.7 text 8); {@code customerAction} is what the reader still has to do (infinitive), nothing when absent. */
public record Resolved(
        Frame frame, Damage damage, DataSafety dataSafety, Optional<Texts> customerAction, Instant followUpBy)
        implements Letter {}
