package dev.vestnik.statuspage.document;

import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the company runs, in groups, and how each part is now. */
public record ComponentsDocument(int format, List<Group> groups, List<Component> components, Instant updatedAt)
        implements PublicDocument {

    public ComponentsDocument {
        groups = List.copyOf(groups);
        components = List.copyOf(components);
    }

    /** Components in today's format. */
    public ComponentsDocument(List<Group> groups, List<Component> components, Instant updatedAt) {
        this(FORMAT, groups, components, updatedAt);
    }

    /** Components that customers know by one name; shown in order of position. */
    public record Group(String id, Texts name, int position) {}

    /**
     * One part that can break.
     *
     * @param group id of its group, empty when it stands alone
     * @param position order within its group
     * @param since when it came into this state
     */
    public record Component(
            String id,
            Texts name,
            Optional<String> group,
            Optional<Texts> region,
            int position,
            ComponentState state,
            Instant since) {}
}
