package dev.vestnik.incidentservice.access;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * The door to the record of who changed what: append-only, each row chained to the one before it by a hash. Holds ids and words of the program, never
 * a name, an address or a text somebody typed.
 */
@Component
public class Audit {

    /**
     * What a check of the whole chain found.
     *
     * @param rows how many rows were read
     * @param brokenAt the position of the first row that was changed, removed or put in; empty when the chain holds
     */
    public record Verdict(long rows, OptionalLong brokenAt) {}

    private final AuditStore store;
    private final TransactionalOperator transaction;
    private final InstantSource clock;

    Audit(AuditStore store, TransactionalOperator transaction, InstantSource clock) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Appends one row in the caller's transaction (or one of its own) under a lock held to its end, so that the chain has one order. Where the same
     * transaction also appends to the timeline, audit comes first: both hold a lock until commit.
     */
    public Mono<Void> append(Actor by, String action, String objectKind, String objectId, Map<String, String> details) {
        return Mono.fromSupplier(() -> clock.instant().truncatedTo(ChronoUnit.MICROS))
                .map(at -> new AuditRow.Deed(at, by.kind().name(), by.id(), action, objectKind, objectId, details))
                .flatMap(deed -> store.last().map(last -> last.followedBy(deed)))
                .flatMap(store::insert)
                .as(transaction::transactional);
    }

    /** Reads the whole chain in order and says whether it still holds. */
    public Mono<Verdict> verify() {
        return store.all().reduce(AuditCheck.START, AuditCheck::with).map(AuditCheck::verdict);
    }
}
