package dev.vestnik.statuspage.document;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of a public timeline.
 *
 * @param id stable: the same entry keeps it through corrections
 * @param stage the stage this entry brought, when it brought one
 * @param body what was said beneath the heading, when more than the heading was said
 * @param correctedAt when its time or text was last put right (C.5 rule 4)
 */
public record PublicEntry(
        String id,
        Instant occurredAt,
        Precision precision,
        Kind kind,
        Optional<Stage> stage,
        Texts heading,
        Optional<Texts> body,
        Optional<Instant> correctedAt) {

    /** Whether we said it to customers or it happened. */
    public enum Kind {
        NOTICE,
        @JsonEnumDefaultValue
        EVENT
    }
}
