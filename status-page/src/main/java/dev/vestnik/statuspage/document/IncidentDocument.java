package dev.vestnik.statuspage.document;

import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.List;

/**
 * One incident as the public may read it.
 *
 * @param id stable, never shown
 * @param ref what people call it and its address is made of, such as INC-2026-0042
 * @param drill whether it is an exercise: such a document is shown under /drill/ alone
 * @param components ids of the affected components
 * @param timeline public entries in any order
 * @param publishedAt when the public could first read of it
 * @param updatedAt the newest public change
 */
public record IncidentDocument(
        int format,
        String id,
        String ref,
        boolean drill,
        Texts title,
        Stage stage,
        Impact impact,
        IncidentFacts facts,
        List<String> components,
        List<PublicEntry> timeline,
        Instant publishedAt,
        Instant updatedAt)
        implements PublicDocument {

    public IncidentDocument {
        components = List.copyOf(components);
        timeline = List.copyOf(timeline);
    }

    /** The key under which it travels. */
    public DocumentId documentId() {
        return drill ? DocumentId.drillIncident(ref) : DocumentId.incident(ref);
    }
}
