package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.incident.FollowerStore.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * One step of a follower: the next entry, what it does with it, and its new position, in one transaction. An entry that fails is parked with all later ones
 * of its case; parked ones are tried again in order, ever more rarely.
 */
@Component
class Following {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    private final FollowerStore store;
    private final EntryStore entries;
    private final TransactionalOperator transaction;

    Following(FollowerStore store, EntryStore entries, TransactionalOperator transaction) {
        this.store = store;
        this.entries = entries;
        this.transaction = transaction;
    }

    /** Reads on until there is nothing more, then tries what is parked and due. */
    Mono<Void> drain(Follower follower) {
        return step(follower)
                .repeat()
                .takeUntil(moved -> !moved)
                .then(retried(follower).repeat().takeUntil(moved -> !moved).then());
    }

    private Mono<Boolean> step(Follower follower) {
        return store.next(follower.name())
                .flatMap(place -> taken(follower, place).thenReturn(true))
                .as(transaction::transactional)
                .onErrorResume(Failed.class, failed -> parked(follower, failed))
                .defaultIfEmpty(false);
    }

    private Mono<Void> taken(Follower follower, Place place) {
        return store.isParked(follower.name(), place.caseId())
                .flatMap(waits -> waits
                        ? store.park(follower.name(), place, "waits for an earlier entry of its case")
                        : given(follower, place))
                .then(store.moveTo(follower.name(), place.position()));
    }

    private Mono<Void> given(Follower follower, Place place) {
        return entries.at(place.position()).flatMap(follower::follow).onErrorMap(fault -> new Failed(place, fault));
    }

    private Mono<Boolean> parked(Follower follower, Failed failed) {
        LOG.warn(
                "Follower {} parks case {} at {}",
                follower.name(),
                failed.place.caseId(),
                failed.place.position(),
                failed);
        return store.next(follower.name())
                .filter(place -> place.position() == failed.place.position())
                .flatMap(place -> store.park(follower.name(), place, String.valueOf(failed.getCause()))
                        .then(store.moveTo(follower.name(), place.position())))
                .as(transaction::transactional)
                .thenReturn(true);
    }

    private Mono<Boolean> retried(Follower follower) {
        return store.nextParked(follower.name())
                .flatMap(place -> given(follower, place)
                        .then(store.unpark(follower.name(), place))
                        .thenReturn(true))
                .as(transaction::transactional)
                .onErrorResume(
                        Failed.class,
                        failed -> store.park(follower.name(), failed.place, String.valueOf(failed.getCause()))
                                .thenReturn(true))
                .defaultIfEmpty(false);
    }

    private static final class Failed extends RuntimeException {
        private final transient Place place;

        Failed(Place place, Throwable cause) {
            super(cause);
            this.place = place;
        }
    }
}
