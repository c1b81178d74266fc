package dev.vestnik.incidentservice.console.home;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.command.CaseOwner;
import dev.vestnik.incidentservice.command.ComponentOwners;
import dev.vestnik.incidentservice.command.CurrentActions;
import dev.vestnik.incidentservice.command.Owner;
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

/** What waits for an answer of who looks: whether a component is theirs, what came of their action, credits above a limit, reviews that others wrote. */
@Component
class Asked {

    /** One thing to decide, and where. */
    public record One(String ref, String title, String what, String href) {}

    private final Incidents incidents;
    private final Compensations compensations;
    private final Postmortems postmortems;
    private final ComponentOwners owners;
    private final CurrentActions actions;

    Asked(
            Incidents incidents,
            Compensations compensations,
            Postmortems postmortems,
            ComponentOwners owners,
            CurrentActions actions) {
        this.incidents = incidents;
        this.compensations = compensations;
        this.postmortems = postmortems;
        this.owners = owners;
        this.actions = actions;
    }

    /** What burns first, then money. */
    Mono<List<One>> of(Visit visit) {
        return Flux.concat(burning(visit), credits(visit.actor(), visit), reviews(visit.actor(), visit))
                .collectList();
    }

    private Flux<One> burning(Visit visit) {
        return incidents.open().map(Timeline::of).concatMap(of -> Flux.concat(owned(of, visit), late(of, visit)));
    }

    private Flux<One> owned(Case of, Visit visit) {
        return owners.of(of)
                .flatMapIterable(all -> all)
                .filter(one -> one.state() == CaseOwner.State.ASKED && isMe(one.owner(), visit))
                .map(_ -> one(of, visit, visit.say("home.asked.owner"), ""));
    }

    private Flux<One> late(Case of, Visit visit) {
        return actions.of(of)
                .filter(action -> action.isLate(incidents.now(of)) && isMe(action.owner(), visit))
                .map(action -> one(of, visit, visit.say("home.asked.action", action.words()), ""));
    }

    private static boolean isMe(Owner owner, Visit visit) {
        return owner.key().equals(visit.actor().id());
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
