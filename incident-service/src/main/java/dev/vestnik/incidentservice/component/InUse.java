package dev.vestnik.incidentservice.component;

import reactor.core.publisher.Flux;

/** Asked before a component is taken out of use; answered by the room that knows what is broken. */
public interface InUse {

    /** The numbers of the incidents, drills aside, that are open and say that it is hurt or was. */
    Flux<String> openIncidents(ComponentId id);
}
