package dev.vestnik.incidentservice.schedule;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** Something to do once a second, on one node of the cluster at a time. */
public interface EverySecond {

    /** Done when what was due is done; an error is logged and the next second tries again. */
    Mono<Void> tick(Instant now);
}
