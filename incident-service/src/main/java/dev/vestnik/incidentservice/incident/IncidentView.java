package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.timeline.CaseKind;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.templates.Stage;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A case as the API shows it: its head, and what its entries come to. */
record IncidentView(
        String id,
        String ref,
        CaseKind kind,
        Texts title,
        Severity severity,
        Stage stage,
        boolean drill,
        boolean closed,
        String zone,
        Instant openedAt,
        Optional<Occurred> startedAt,
        Optional<Instant> resolvedAt,
        Optional<Recovery.DataSafety> dataSafety,
        List<String> components,
        int version) {

    static IncidentView of(Timeline timeline, Map<ComponentId, Component> known) {
        var of = timeline.of();
        var state = CaseState.of(timeline);
        return new IncidentView(
                of.id().toString(),
                of.ref(),
                of.kind(),
                of.title(),
                state.severity(),
                state.stage(),
                of.drill(),
                state.closed(),
                of.zone().getId(),
                of.openedAt(),
                state.startedAt(),
                state.resolvedAt(),
                state.dataSafety(),
                state.components().keySet().stream()
                        .map(id -> known.containsKey(id)
                                ? known.get(id).code()
                                : id.value().toString())
                        .toList(),
                timeline.version());
    }
}
