package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.EntryId;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.FactKind;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Reading;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.incident.timeline.Visibility;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An entry as the API shows it to those who may read the whole timeline. */
record EntryView(
        EntryId id,
        int seq,
        FactKind kind,
        Fact fact,
        Instant occurredAt,
        Occurred.Precision precision,
        Instant recordedAt,
        boolean enteredLater,
        String byRole,
        Source source,
        Visibility visibility,
        String text,
        Optional<Texts> publicText,
        List<Reading> readings,
        Optional<Line.Correction> corrects,
        boolean corrected) {

    static List<EntryView> of(Timeline timeline) {
        var superseded = timeline.superseded();
        return timeline.entries().stream()
                .map(entry -> of(entry, superseded.contains(entry.id())))
                .toList();
    }

    static EntryView of(Entry entry, boolean corrected) {
        var line = entry.line();
        return new EntryView(
                entry.id(),
                entry.seq(),
                FactKind.of(entry.fact()),
                entry.fact(),
                entry.at(),
                line.occurred().precision(),
                entry.recordedAt(),
                entry.isLate(),
                entry.by().role(),
                line.source(),
                line.visibility(),
                line.text(),
                line.publicText(),
                line.readings(),
                line.supersedes(),
                corrected);
    }
}
