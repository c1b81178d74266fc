package dev.vestnik.statuspage.document;

import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The review of one incident as the public may read it: a text of its own, and the numbers it was published with.
 *
 * @param id stable, never shown
 * @param ref the incident's number
 * @param drill whether it is an exercise: such a document is shown under /drill/ alone
 * @param revision grows when it is revised after publication
 * @param incident the incident's title
 * @param summary like the two texts after it, paragraphs with an empty line between them
 * @param impact what hurt, and for how long
 * @param intervals how long things took, in the order in which they are read
 * @param timeline public entries in any order
 * @param actions what we promised to change
 */
public record PostmortemDocument(
        int format,
        String id,
        String ref,
        boolean drill,
        int revision,
        Texts title,
        Texts incident,
        Texts summary,
        Texts whatHappened,
        Texts whatWeDo,
        List<Hurt> impact,
        List<Interval> intervals,
        List<PublicEntry> timeline,
        List<Promised> actions,
        Instant publishedAt)
        implements PublicDocument {

    public PostmortemDocument {
        impact = List.copyOf(impact);
        intervals = List.copyOf(intervals);
        timeline = List.copyOf(timeline);
        actions = List.copyOf(actions);
    }

    /** One stretch in which one part hurt customers. */
    public record Hurt(Texts name, Instant from, Optional<Instant> until, long minutes) {}

    /** How long something took, in whole minutes. */
    public record Interval(Texts label, long minutes) {}

    /** One thing we change, by the end of that day. */
    public record Promised(Texts text, Optional<LocalDate> due) {}

    /** The key under which it travels. */
    public DocumentId documentId() {
        return drill ? DocumentId.drillPostmortem(ref) : DocumentId.postmortem(ref);
    }
}
