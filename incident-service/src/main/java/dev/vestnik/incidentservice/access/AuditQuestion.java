package dev.vestnik.incidentservice.access;

import java.time.Instant;
import java.util.Optional;

/**
 * Which deeds are looked for; what is empty does not matter.
 *
 * @param actor the id of a person or token, or the part of Vestnik that acted
 * @param object the kind of thing, or its id
 * @param from the first moment
 * @param until the moment after the last
 * @param before only deeds earlier in the chain than this position
 */
public record AuditQuestion(
        Optional<String> actor,
        Optional<String> action,
        Optional<String> object,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<Long> before) {

    /** Every deed there is. */
    public static AuditQuestion all() {
        return new AuditQuestion(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
