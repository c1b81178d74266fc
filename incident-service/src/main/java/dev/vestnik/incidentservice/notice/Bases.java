package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.IncidentSettings;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers what a draft is made of and judged by. */
@Component
class Bases {
    private final Incidents incidents;
    private final Components components;
    private final NoticeStore store;
    private final Audiences audiences;
    private final IncidentSettings company;
    private final NoticeSettings settings;

    Bases(
            Incidents incidents,
            Components components,
            NoticeStore store,
            Audiences audiences,
            IncidentSettings company,
            NoticeSettings settings) {
        this.incidents = incidents;
        this.components = components;
        this.store = store;
        this.audiences = audiences;
        this.company = company;
        this.settings = settings;
    }

    /** As it stands now; an unknown case is a NOT_FOUND problem. */
    Mono<Basis> of(CaseId id) {
        return incidents.timeline(id).flatMap(this::withCatalogue);
    }

    /** What time it is for that case. */
    Mono<Instant> now(CaseId id) {
        return incidents.timeline(id).map(timeline -> incidents.now(timeline.of()));
    }

    private Mono<Basis> withCatalogue(Timeline timeline) {
        return components
                .byId()
                .zipWith(store.of(timeline.of().id()).collectList())
                .flatMap(found -> withOthers(timeline, found.getT1(), found.getT2()));
    }

    private Mono<Basis> withOthers(
            Timeline timeline,
            Map<ComponentId, dev.vestnik.incidentservice.component.Component> catalogue,
            List<Notice> notices) {
        var state = CaseState.of(timeline);
        return audiences
                .others(timeline.of().id(), state, notices)
                .map(others -> new Basis(timeline, state, catalogue, notices, others, setting(timeline.of())));
    }

    private Basis.Setting setting(Case of) {
        return new Basis.Setting(incidents.now(of), company.zone(), settings.pageUrl());
    }
}
