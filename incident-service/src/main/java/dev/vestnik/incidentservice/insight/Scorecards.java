package dev.vestnik.incidentservice.insight;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.incidentservice.runbook.DrillNotes;
import dev.vestnik.incidentservice.runbook.Runbooks;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to scorecards: how an exercise went, at any moment of it (A1-42). */
@Service
public class Scorecards {

    private final Incidents incidents;
    private final Runbooks runbooks;
    private final DrillNotes notes;

    Scorecards(Incidents incidents, Runbooks runbooks, DrillNotes notes) {
        this.incidents = incidents;
        this.runbooks = runbooks;
        this.notes = notes;
    }

    /** Of the drill with that id or number; NOT_FOUND when it is not one. */
    public Mono<Scorecard> of(Actor by, String ref) {
        return Mono.fromCallable(() -> by.require(Permission.READ))
                .then(incidents.require(ref))
                .filter(of -> of.drill())
                .switchIfEmpty(Mono.error(
                        () -> Problem.notFound("Карта учений есть только у учений.", "Only a drill has a scorecard.")))
                .flatMap(of -> card(by, of));
    }

    private Mono<Scorecard> card(Actor by, Case of) {
        return Mono.zip(
                        incidents.timeline(of.id()),
                        runbooks.of(by, of),
                        notes.of(by, of).collectList())
                .map(found -> Scorecard.of(found.getT1(), found.getT2().attached(), found.getT3(), incidents.now(of)));
    }
}
