package dev.vestnik.incidentservice.stakeholder;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Audit;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to the list of those inside who must know (A1-10), kept before anything breaks. */
@Component
public class Stakeholders {

    private final StakeholderStore store;
    private final Audit audit;
    private final TransactionalOperator transaction;

    Stakeholders(StakeholderStore store, Audit audit, TransactionalOperator transaction) {
        this.store = store;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** The list, by name. */
    public Flux<Stakeholder> all() {
        return store.all();
    }

    /** Adds one, or changes the one of that id. */
    public Mono<Stakeholder> save(Actor by, Stakeholder one) {
        return Mono.fromCallable(() -> by.require(Permission.EDIT_DUTY))
                .then(store.put(one))
                .then(audit.append(
                        by, "stakeholder-saved", "stakeholder", one.id().toString(), Map.of()))
                .thenReturn(one)
                .as(transaction::transactional);
    }

    /** Takes one off the list; NOT_FOUND when there is none. */
    public Mono<Void> remove(Actor by, UUID id) {
        return Mono.fromCallable(() -> by.require(Permission.EDIT_DUTY))
                .then(store.retire(id))
                .filter(found -> found)
                .switchIfEmpty(Mono.error(
                        () -> Problem.notFound("Такого адресата нет.", "There is nobody like that on the list.")))
                .then(audit.append(by, "stakeholder-removed", "stakeholder", id.toString(), Map.of()))
                .as(transaction::transactional);
    }
}
