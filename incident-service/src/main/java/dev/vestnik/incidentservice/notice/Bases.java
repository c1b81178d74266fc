package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.IncidentSettings;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
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
    private final IncidentSettings company;
    private final NoticeSettings settings;

    Bases(
            Incidents incidents,
            Components components,
            NoticeStore store,
            IncidentSettings company,
            NoticeSettings settings) {
        this.incidents = incidents;
        this.components = components;
        this.store = store;
        this.company = company;
        this.settings = settings;
    }

    /** As it stands now; an unknown case is a NOT_FOUND problem. */
    Mono<Basis> of(CaseId id) {
        return incidents.timeline(id).flatMap(this::withCatalogue);
    }

    private Mono<Basis> withCatalogue(Timeline timeline) {
        return components
                .byId()
                .flatMap(catalogue ->
                        store.of(timeline.of().id()).collectList().map(notices -> basis(timeline, catalogue, notices)));
    }

    private Basis basis(
            Timeline timeline,
            Map<ComponentId, dev.vestnik.incidentservice.component.Component> catalogue,
            List<Notice> notices) {
        var setting = new Basis.Setting(incidents.now(timeline.of()), company.zone(), settings.pageUrl());
        return new Basis(timeline, CaseState.of(timeline), catalogue, notices, setting);
    }
}
