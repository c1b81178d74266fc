package dev.vestnik.incidentservice.stakeholder;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.delivery.Arrival;
import dev.vestnik.incidentservice.delivery.Deliveries;
import dev.vestnik.incidentservice.delivery.Progress;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.schedule.EverySecond;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Whoever's mail server took the letter knows; whose letter is lost is shown as not told. Hurried by hints, made sure of by the tick. */
@Component
class LettersCarried implements Progress, EverySecond {

    private static final Actor ENGINE = Actor.engine("stakeholders");

    private final LetterStore store;
    private final Deliveries deliveries;
    private final WhoKnows whoKnows;
    private final Incidents incidents;
    private final TransactionalOperator transaction;

    LettersCarried(
            LetterStore store,
            Deliveries deliveries,
            WhoKnows whoKnows,
            Incidents incidents,
            TransactionalOperator transaction) {
        this.store = store;
        this.deliveries = deliveries;
        this.whoKnows = whoKnows;
        this.incidents = incidents;
        this.transaction = transaction;
    }

    @Override
    public Mono<Void> tick(Instant now) {
        return store.open().concatMap(this::moved).then();
    }

    @Override
    public Mono<Void> moved(UUID message) {
        return store.claim(message)
                .flatMap(of -> deliveries.arrivals(message).collectList().flatMap(all -> settled(of, message, all)))
                .as(transaction::transactional);
    }

    private Mono<Void> settled(CaseId of, UUID letter, List<Arrival> all) {
        return store.put(letter, "FAILED", which(all, Arrival::lost))
                .thenMany(store.put(letter, "SENT", which(all, Arrival::arrived)))
                .collectList()
                .filter(fresh -> !fresh.isEmpty())
                .flatMap(
                        fresh -> incidents.require(of.toString()).flatMap(found -> whoKnows.told(ENGINE, found, fresh)))
                .then(store.settleWhenDone(letter));
    }

    private static List<UUID> which(List<Arrival> all, Predicate<Arrival> so) {
        return all.stream().filter(so).map(Arrival::recipient).toList();
    }
}
