package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Audit;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to what can be given: entries in versions. */
@Service
public class Catalogues {
    private final CatalogueStore store;
    private final Audit audit;
    private final TransactionalOperator transaction;
    private final InstantSource clock;

    Catalogues(CatalogueStore store, Audit audit, TransactionalOperator transaction, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All versions, by code, the newest first; hundreds at most. */
    public Flux<CatalogueEntry> all() {
        return store.all();
    }

    /** The version of that code which is active then, or an INVALID problem on {@code entry}. */
    public Mono<CatalogueEntry> active(String code, Instant at) {
        return store.active(code, at)
                .switchIfEmpty(Mono.error(() -> Problem.invalid(
                        "entry",
                        "unknown-entry",
                        "Такой позиции в каталоге на это время нет.",
                        "The catalogue has no such entry for that time.")));
    }

    /** That very version; it was read from a row that refers to it. */
    Mono<CatalogueEntry> version(String code, int version) {
        return store.version(code, version);
    }

    /** Makes the next version, active from now unless it says otherwise; an INVALID problem names every field at fault. */
    public Mono<CatalogueEntry> save(Actor by, CatalogueDraft draft) {
        return Mono.fromCallable(() -> by.require(Permission.EDIT_CATALOGUE))
                .map(allowed -> CatalogueRules.checked(draft, 1, clock.instant()))
                .flatMap(checked -> store.next(checked.code()))
                .map(version -> CatalogueRules.checked(draft, version, clock.instant()))
                .delayUntil(entry -> store.insert(entry, by.id()))
                .delayUntil(entry -> audit.append(
                        by,
                        "catalogue-saved",
                        "catalogue-entry",
                        entry.code(),
                        Map.of("version", Integer.toString(entry.version()))))
                .as(transaction::transactional);
    }
}
