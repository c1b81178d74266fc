package dev.vestnik.incidentservice.insight;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Permission;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to who has trained: who took part in drills, in which role, and when last (A5-07). It is shown and stops nobody from sending. */
@Service
public class Trainings {

    private final TrainedStore store;

    Trainings(TrainedStore store) {
        this.store = store;
    }

    /** The latest first. */
    public Flux<Trained> all(Actor by) {
        return Mono.fromCallable(() -> by.require(Permission.READ)).thenMany(store.all());
    }
}
