package dev.vestnik.incidentservice.deadline;

import dev.vestnik.incidentservice.schedule.EverySecond;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door of this room: sets, moves and settles deadlines; fires each once in the cluster. */
@Component
public class Deadlines implements EverySecond {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
    private static final int AT_MOST_A_TICK = 200;

    private final DeadlineStore store;
    private final TransactionalOperator transaction;
    private final Map<String, WhenDue> rooms;

    Deadlines(DeadlineStore store, TransactionalOperator transaction, List<WhenDue> rooms) {
        this.store = store;
        this.transaction = transaction;
        this.rooms = rooms.stream().collect(Collectors.toMap(WhenDue::room, Function.identity()));
    }

    /** Sets it, or moves the open one of the same room, kind and ref; joins the caller's transaction. */
    public Mono<Void> set(Deadline deadline) {
        return store.set(deadline);
    }

    /** Settles the open one as met or no longer owed; nothing when there is none. */
    public Mono<Void> settle(String room, String kind, String ref) {
        return store.settle(room, kind, ref, "MET");
    }

    /** What is still to come or overdue for a case, soonest first. */
    public Flux<Deadline> open(UUID caseId) {
        return store.open(caseId);
    }

    /** How many are past due and still unsettled. */
    public Mono<Long> overdue(Instant now) {
        return store.overdue(now);
    }

    @Override
    public Mono<Void> tick(Instant now) {
        return fireNext(now).repeat(AT_MOST_A_TICK).takeUntil(fired -> !fired).then();
    }

    private Mono<Boolean> fireNext(Instant now) {
        return store.claim(now)
                .flatMap(deadline -> fire(deadline).thenReturn(deadline))
                .as(transaction::transactional)
                .map(fired -> true)
                .onErrorResume(Unfired.class, unfired -> recorded(unfired, now))
                .defaultIfEmpty(false);
    }

    private Mono<Void> fire(Deadline deadline) {
        var room = rooms.get(deadline.room());
        if (room == null) {
            return Mono.error(
                    () -> new Unfired(deadline, new IllegalStateException("Nobody takes " + deadline.room())));
        }
        return room.due(deadline).then(store.fired(deadline)).onErrorMap(fault -> new Unfired(deadline, fault));
    }

    private Mono<Boolean> recorded(Unfired unfired, Instant now) {
        LOG.warn("Deadline {} {} failed", unfired.deadline.kind(), unfired.deadline.ref(), unfired.getCause());
        return store.failed(unfired.deadline, String.valueOf(unfired.getCause()), now)
                .thenReturn(true);
    }

    private static final class Unfired extends RuntimeException {
        private final transient Deadline deadline;

        Unfired(Deadline deadline, Throwable cause) {
            super(cause);
            this.deadline = deadline;
        }
    }
}
