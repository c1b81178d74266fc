package dev.vestnik.incidentservice.runbook;

import dev.vestnik.incidentservice.incident.Follower;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Response;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Attaches what fits the start of an incident, and what comes to fit when its severity or scope changes. */
@Component
class Starting implements Follower {

    static final String NAME = "runbook";

    private final Moments moments;
    private final Shelf shelf;
    private final AttachedStore store;

    Starting(Moments moments, Shelf shelf, AttachedStore store) {
        this.moments = moments;
        this.shelf = shelf;
        this.store = store;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Mono<Void> follow(Entry entry) {
        return mayBegin(entry)
                ? moments.of(entry.caseId())
                        .filter(moment -> isLivedThrough(entry, moment))
                        .flatMap(this::attached)
                : Mono.empty();
    }

    private static boolean mayBegin(Entry entry) {
        return entry.seq() == 1
                || entry.fact() instanceof Response.Opened
                || entry.fact() instanceof Impact.ImpactStarted
                || entry.fact() instanceof Impact.ScopeChanged
                || entry.fact() instanceof Impact.SeverityChanged;
    }

    /** What is over, or was only reported as a whole, has nothing left to be ticked. */
    private static boolean isLivedThrough(Entry entry, Moment moment) {
        boolean reported =
                entry.line().source().isReport() && moment.of().clock().isLive();
        return !reported && !moment.state().isOver();
    }

    private Mono<Void> attached(Moment moment) {
        return Flux.fromIterable(shelf.books())
                .map(Book::runbook)
                .filter(moment::isFor)
                .concatMap(runbook -> Mono.justOrEmpty(fitting(runbook, moment)))
                .concatMap(fresh -> store.attachOnce(moment.of().id(), fresh, NAME, moment.now()))
                .then();
    }

    private static Optional<Attached> fitting(Runbook runbook, Moment moment) {
        return Folding.fired(runbook, moment)
                .filter(fired -> fired.trigger().attaches())
                .map(fired -> new Attached(runbook, Optional.of(fired.trigger()), fired.at(), false));
    }
}
