package dev.vestnik.incidentservice.notice;

import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.Optional;

/** RESOLVED (B.7 text 8): from when to when, whether data is safe, what the customer must do (nothing when absent). */
public record ResolvedFields(
        Failing failing,
        Optional<Instant> restoredAt,
        Optional<Safety> dataSafety,
        Optional<Texts> customerAction,
        Optional<Texts> lostAction,
        Optional<Instant> followUpBy)
        implements Fields {}
