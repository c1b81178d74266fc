package dev.vestnik.incidentservice.console.home;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.compensation.Compensations;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.postmortem.Postmortems;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What waits for a yes or a no of who looks: credits above somebody's limit, reviews that others wrote. */
@Component
class Asked {

    /** One thing to decide, and where. */
    public record One(String ref, String title, String what, String href) {}

    private final Incidents incidents;
    private final Compensations compensations;
    private final Postmortems postmortems;

    Asked(Incidents incidents, Compensations compensations, Postmortems postmortems) {
        this.incidents = incidents;
        this.compensations = compensations;
        this.postmortems = postmortems;
    }

    /** Money first. */
    Mono<List<One>> of(Visit visit) {
        return Flux.concat(credits(visit.actor(), visit), reviews(visit.actor(), visit))
                .collectList();
    }

    private Flux<One> credits(Actor by, Visit visit) {
        return compensations
                .awaiting(by)
                .concatMap(waiting -> incidents
                        .timeline(waiting.caseId())
                        .map(Timeline::of)
                        .map(of -> one(of, visit, visit.say("home.asked.credits", waiting.requests()), "/credits")));
    }

    private Flux<One> reviews(Actor by, Visit visit) {
        return postmortems
                .awaiting(by)
                .concatMap(id -> incidents
                        .timeline(id)
                        .map(Timeline::of)
                        .map(of -> one(of, visit, visit.say("home.asked.review"), "/postmortem")));
    }

    private static One one(Case of, Visit visit, String what, String where) {
        return new One(of.ref(), visit.text(of.title()), what, "/incidents/" + of.ref() + where);
    }
}
