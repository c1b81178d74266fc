package dev.vestnik.incidentservice.runbook;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Audit;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What people add to a case and take off it; each is a deed of the audit, in the transaction of the change. */
@Component
class Attaching {

    private final Shelf shelf;
    private final AttachedStore store;
    private final Moments moments;
    private final Audit audit;
    private final TransactionalOperator transaction;

    Attaching(Shelf shelf, AttachedStore store, Moments moments, Audit audit, TransactionalOperator transaction) {
        this.shelf = shelf;
        this.store = store;
        this.moments = moments;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** A runbook as it would be attached at that moment. */
    private record Fresh(Attached attached, Moment moment) {}

    /** In the order attached, those taken off too. */
    Flux<Attached> of(CaseId id) {
        return store.of(id);
    }

    /** As it is on the shelf now; once is enough. */
    Mono<Void> attach(Actor by, Case of, String code) {
        return fresh(of, code)
                .filterWhen(fresh -> store.attach(
                        of.id(), fresh.attached(), by.id(), fresh.moment().now()))
                .flatMap(fresh -> kept(by, of, "runbook-attached", fresh))
                .as(transaction::transactional);
    }

    /** Refused before it was attached, it is kept as taken off, so that nobody is asked again. */
    Mono<Void> takeOff(Actor by, Case of, String code) {
        return fresh(of, code)
                .flatMap(fresh -> store.attachOnce(
                                of.id(),
                                fresh.attached(),
                                by.id(),
                                fresh.moment().now())
                        .thenReturn(fresh))
                .filterWhen(fresh ->
                        store.takeOff(of.id(), code, by.id(), fresh.moment().now()))
                .flatMap(fresh -> kept(by, of, "runbook-taken-off", fresh))
                .as(transaction::transactional);
    }

    private Mono<Void> kept(Actor by, Case of, String action, Fresh fresh) {
        var runbook = fresh.attached().runbook();
        var details = Map.of("runbook", runbook.code(), "version", String.valueOf(runbook.version()));
        return audit.append(by, action, "incident", of.id().toString(), details);
    }

    private Mono<Fresh> fresh(Case of, String code) {
        return Mono.fromSupplier(() -> incidentBook(code))
                .zipWith(moments.of(of.id()))
                .map(found -> fresh(found.getT1(), found.getT2()));
    }

    private Runbook incidentBook(String code) {
        var runbook = shelf.require(code).runbook();
        if (runbook.kind() != RunbookKind.INCIDENT) {
            throw Problem.invalid(
                    "code", "kind", "Это порядок действий не для инцидента.", "This runbook is not for incidents.");
        }
        return runbook;
    }

    private static Fresh fresh(Runbook runbook, Moment moment) {
        var fired = Folding.fired(runbook, moment);
        var attached = new Attached(
                runbook,
                fired.map(Folding.Fired::trigger),
                fired.map(Folding.Fired::at).orElse(moment.now()),
                false);
        return new Fresh(attached, moment);
    }
}
