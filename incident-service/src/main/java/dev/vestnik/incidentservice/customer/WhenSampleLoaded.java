package dev.vestnik.incidentservice.customer;

import dev.vestnik.incidentservice.access.Actor;
import java.util.List;
import reactor.core.publisher.Mono;

/** Declared here, filled by higher rooms: what else belongs to the sample company. */
public interface WhenSampleLoaded {

    /** Adds what belongs to these customers; loading again changes nothing. */
    Mono<Void> loaded(Actor by, List<String> externalIds);
}
