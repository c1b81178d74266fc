package dev.vestnik.incidentservice.incident.interval;

import dev.vestnik.incidentservice.incident.timeline.EntryId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The milestones that a case, or one component in it, has passed; those not passed are missing from the map. */
public record Milestones(Map<Milestone, Mark> marks) {

    public Milestones {
        var sorted = new EnumMap<Milestone, Mark>(Milestone.class);
        sorted.putAll(marks);
        marks = Collections.unmodifiableMap(sorted);
    }

    public Optional<Mark> find(Milestone milestone) {
        return Optional.ofNullable(marks.get(milestone));
    }

    public boolean has(Milestone milestone) {
        return marks.containsKey(milestone);
    }

    /** The entry that set it, if any did. */
    public Optional<EntryId> entry(Milestone milestone) {
        return find(milestone).map(Mark::entry);
    }

    Milestones with(Map<Milestone, Mark> more) {
        var all = new EnumMap<Milestone, Mark>(Milestone.class);
        all.putAll(marks);
        all.putAll(more);
        return new Milestones(all);
    }
}
