package dev.vestnik.incidentservice.delivery;

import dev.vestnik.incidentservice.database.Signals;
import dev.vestnik.incidentservice.schedule.EverySecond;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets the calls of the pager go that waited for an earlier one of their key, so that an alarm never comes after its own end. */
@Component
class HeldCalls implements EverySecond {

    private final PagerStore store;
    private final Signals signals;

    HeldCalls(PagerStore store, Signals signals) {
        this.store = store;
        this.signals = signals;
    }

    @Override
    public Mono<Void> tick(Instant now) {
        return store.dropEnded()
                .then(store.release())
                .filter(calls -> calls > 0)
                .flatMap(calls -> signals.send(Sender.TOPIC, "held"));
    }
}
