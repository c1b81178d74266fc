package dev.vestnik.incidentservice.insight;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.Problem;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to scorecards: how an exercise went, at any moment of it (A1-42). */
@Service
public class Scorecards {

    private final Incidents incidents;

    Scorecards(Incidents incidents) {
        this.incidents = incidents;
    }

    /** Of the drill with that id or number; NOT_FOUND when it is not one. */
    public Mono<Scorecard> of(Actor by, String ref) {
        return Mono.fromCallable(() -> by.require(Permission.READ))
                .then(incidents.require(ref))
                .filter(of -> of.drill())
                .switchIfEmpty(Mono.error(
                        () -> Problem.notFound("Карта учений есть только у учений.", "Only a drill has a scorecard.")))
                .flatMap(of -> incidents.timeline(of.id()).map(timeline -> Scorecard.of(timeline, incidents.now(of))));
    }
}
