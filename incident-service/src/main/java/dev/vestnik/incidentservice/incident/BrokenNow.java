package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.component.InUse;
import reactor.core.publisher.Flux;

/** Says which open incidents are about a component. */
@org.springframework.stereotype.Component
class BrokenNow implements InUse {

    private final OpenCases open;

    BrokenNow(OpenCases open) {
        this.open = open;
    }

    @Override
    public Flux<String> openIncidents(ComponentId id) {
        return open.timelines(false)
                .filter(timeline -> CaseState.of(timeline).components().containsKey(id))
                .map(timeline -> timeline.of().ref());
    }
}
