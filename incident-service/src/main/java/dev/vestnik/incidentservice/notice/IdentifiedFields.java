package dev.vestnik.incidentservice.notice;

import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.Optional;

/** IDENTIFIED (B.7 text 3): the cause as a clause, what we do as a verb. */
public record IdentifiedFields(
        Failing failing,
        Optional<Texts> cause,
        Optional<Texts> action,
        Optional<Instant> eta,
        Optional<Safety> dataSafety,
        Optional<Texts> workaround,
        Optional<Instant> nextUpdateBy)
        implements Fields {}
