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
                ? moments.of(entry.caseId()).flatMap(moment -> attached(moment, Story.of(entry, moment)))
                : Mono.empty();
    }

    private static boolean mayBegin(Entry entry) {
        return entry.seq() == 1
                || entry.fact() instanceof Response.Opened
                || entry.fact() instanceof Impact.ImpactStarted
                || entry.fact() instanceof Impact.ScopeChanged
                || entry.fact() instanceof Impact.SeverityChanged;
    }

    /** How the case came to us. */
    private enum Story {
        /** Somebody lives through it now. */
        LIVED,
        /** A drill was read from a file as a whole: nobody leads it, and what Vestnik saw in it stands beside what was to be done. */
        READ,
        /** It is over, or was only reported: nothing is left to be ticked. */
        PAST;

        static Story of(Entry entry, Moment moment) {
            boolean reported =
                    entry.line().source().isReport() && moment.of().clock().isLive();
            if (reported) {
                return moment.of().drill() ? READ : PAST;
            }
            return moment.state().isOver() ? PAST : LIVED;
        }

        boolean takes(Trigger trigger) {
            return switch (this) {
                case LIVED -> trigger.attaches();
                case READ -> trigger == Trigger.START;
                case PAST -> false;
            };
        }
    }

    private Mono<Void> attached(Moment moment, Story story) {
        return Flux.fromIterable(shelf.books())
                .map(Book::runbook)
                .filter(moment::isFor)
                .concatMap(runbook -> Mono.justOrEmpty(fitting(runbook, moment, story)))
                .concatMap(fresh -> store.attachOnce(moment.of().id(), fresh, NAME, moment.now()))
                .then();
    }

    private static Optional<Attached> fitting(Runbook runbook, Moment moment, Story story) {
        return Folding.fired(runbook, moment)
                .filter(fired -> story.takes(fired.trigger()))
                .map(fired -> new Attached(runbook, Optional.of(fired.trigger()), fired.at(), false));
    }
}
