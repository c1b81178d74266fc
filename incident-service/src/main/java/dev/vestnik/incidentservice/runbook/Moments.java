package dev.vestnik.incidentservice.runbook;

import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** Reads how a case stands now. */
@org.springframework.stereotype.Component
class Moments {

    private final Incidents incidents;
    private final Components components;

    Moments(Incidents incidents, Components components) {
        this.incidents = incidents;
        this.components = components;
    }

    Mono<Moment> of(CaseId id) {
        return Mono.zip(incidents.timeline(id), components.byId(), this::moment);
    }

    private Moment moment(Timeline timeline, Map<ComponentId, Component> known) {
        var state = CaseState.of(timeline);
        var codes = state.components().keySet().stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .map(Component::code)
                .collect(Collectors.toSet());
        return new Moment(timeline, state, codes, incidents.now(timeline.of()));
    }
}
