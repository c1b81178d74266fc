package dev.vestnik.statuspage.document;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Planned work as the public may read it.
 *
 * @param effect what customers will notice
 * @param from the window's first instant
 * @param until the window's end
 */
public record MaintenanceDocument(
        int format,
        String id,
        String ref,
        boolean drill,
        Texts title,
        Phase phase,
        Optional<Texts> effect,
        Instant from,
        Instant until,
        List<String> components,
        List<PublicEntry> timeline,
        Instant publishedAt,
        Instant updatedAt)
        implements PublicDocument {

    public MaintenanceDocument {
        components = List.copyOf(components);
        timeline = List.copyOf(timeline);
    }

    /** The key under which it travels. */
    public DocumentId documentId() {
        return drill ? DocumentId.drillMaintenance(ref) : DocumentId.maintenance(ref);
    }

    /** How far planned work has come. */
    public enum Phase {
        @JsonEnumDefaultValue
        SCHEDULED,
        IN_PROGRESS,
        VERIFYING,
        COMPLETED,
        CANCELLED
    }
}
