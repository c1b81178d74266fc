package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.deadline.Deadlines;
import dev.vestnik.incidentservice.incident.Case;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A case is over: nothing of this room falls due any more, nobody is asked to take a role, and who was woken may sleep. */
@Component
class CaseEnd {

    private final Deadlines deadlines;
    private final HandOverStore offers;
    private final Waking waking;

    CaseEnd(Deadlines deadlines, HandOverStore offers, Waking waking) {
        this.deadlines = deadlines;
        this.offers = offers;
        this.waking = waking;
    }

    Mono<Void> of(Case of, Instant at) {
        return deadlines
                .open(of.id().value())
                .filter(deadline -> deadline.room().equals(LongTurns.ROOM))
                .concatMap(deadline -> deadlines.settle(LongTurns.ROOM, deadline.kind(), deadline.ref()))
                .then(offers.endAll(of.id(), at))
                .thenMany(Flux.fromIterable(Wake.OF_THIS_ROOM))
                .concatMap(why -> waking.calm(of, why))
                .then();
    }
}
