package dev.vestnik.incidentservice.access;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The door to the record of who changed what: append-only, each row chained to the one before it by a hash. Holds ids and words of the program, never
 * a name or a text somebody typed; of addresses, only the one the request came from.
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

    /** How many deeds one search answers. */
    public static final int PAGE = 100;

    /** More than this many rows are asked for by periods. */
    private static final int MOST = 100_000;

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
        return Whence.here()
                .map(whence -> new AuditRow.Deed(
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        by.kind().name(),
                        by.id(),
                        action,
                        objectKind,
                        objectId,
                        details,
                        whence.address()))
                .flatMap(deed -> store.last().map(last -> last.followedBy(deed)))
                .flatMap(store::insert)
                .as(transaction::transactional);
    }

    /** The deeds asked for, the newest first, a hundred at most; ask on with {@code before}. FORBIDDEN without READ_AUDIT. */
    public Flux<AuditEntry> search(Actor by, AuditQuestion asked) {
        return allowed(by).thenMany(store.search(asked, PAGE)).map(AuditEntry::of);
    }

    /** All the deeds asked for, to be taken out of the house; that is a deed itself. FORBIDDEN without READ_AUDIT. */
    public Flux<AuditEntry> export(Actor by, AuditQuestion asked) {
        return allowed(by)
                .then(append(by, "audit-exported", "audit", "", Map.of()))
                .thenMany(Flux.defer(() -> store.search(asked, MOST)))
                .map(AuditEntry::of);
    }

    /** The actions that have been recorded, by name; FORBIDDEN without READ_AUDIT. */
    public Flux<String> actions(Actor by) {
        return allowed(by).thenMany(store.actions());
    }

    private static Mono<Actor> allowed(Actor by) {
        return Mono.fromCallable(() -> by.require(Permission.READ_AUDIT));
    }

    /** Reads the whole chain in order, row by row, and says whether it still holds; FORBIDDEN without READ_AUDIT. */
    public Mono<Verdict> verify(Actor by) {
        return allowed(by)
                .thenMany(Flux.defer(store::all))
                .reduce(AuditCheck.START, AuditCheck::with)
                .map(AuditCheck::verdict);
    }
}
