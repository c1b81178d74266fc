package dev.vestnik.templates;

import java.time.Instant;
import java.util.Optional;

/**
 * The cause is known (B.7 text 3). {@code cause} is a clause, {@code action} a verb: «возвращаем прежнюю версию», "putting
 * the previous version back"; {@code resolvedSentAt} is there when the incident has come back.
 */
public record Identified(
        Frame frame,
        Failure failure,
        Texts cause,
        Texts action,
        Optional<Instant> eta,
        DataSafety dataSafety,
        Optional<Texts> workaround,
        NextWord next,
        Optional<Instant> resolvedSentAt)
        implements Letter {}
