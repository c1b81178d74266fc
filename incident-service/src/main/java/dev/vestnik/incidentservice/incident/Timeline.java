package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.EntryId;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A case with everything ever written about it, in the order it was written. */
public record Timeline(Case of, List<Entry> entries) {

    private static final Comparator<Entry> BY_OCCURRENCE =
            Comparator.comparing(Entry::at).thenComparingInt(Entry::seq);

    public Timeline {
        entries = List.copyOf(entries);
    }

    /** What is held to be true now: without corrected and withdrawn entries, by the time it happened, then by seq (C.5 rules 1 and 8). */
    public List<Entry> effective() {
        var superseded = superseded();
        return entries.stream()
                .filter(entry -> !superseded.contains(entry.id()))
                .filter(entry -> !(entry.fact() instanceof Handling.Withdrawn))
                .sorted(BY_OCCURRENCE)
                .toList();
    }

    /** The entries that a later one corrects; they stay visible, greyed. */
    public Set<EntryId> superseded() {
        return entries.stream()
                .flatMap(entry -> entry.line().supersedes().stream())
                .map(correction -> correction.entry())
                .collect(Collectors.toSet());
    }

    /** How many entries it has: the version an append is checked against. */
    public int version() {
        return entries.size();
    }
}
