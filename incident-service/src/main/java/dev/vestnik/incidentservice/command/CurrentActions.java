package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.command.CurrentAction.State;
import dev.vestnik.incidentservice.deadline.Deadline;
import dev.vestnik.incidentservice.deadline.Deadlines;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Repair;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to what is being done about a case: begun with an owner and a time to ask, asked about, ended (A1-09). */
@Component
public class CurrentActions {

    static final String KIND = "check-back";

    private final ActionStore store;
    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Waking waking;
    private final TransactionalOperator transaction;

    CurrentActions(
            ActionStore store,
            Incidents incidents,
            Deadlines deadlines,
            Waking waking,
            TransactionalOperator transaction) {
        this.store = store;
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.waking = waking;
        this.transaction = transaction;
    }

    /** Those that run first, the one to be asked about soonest at the top; then the ended ones. */
    public Flux<CurrentAction> of(Case of) {
        return store.of(of.id());
    }

    /** Begins one; an INVALID problem names every field at fault. */
    public Mono<CurrentAction> start(Actor by, Case of, ActionDraft draft) {
        return Mono.fromCallable(() -> by.require(Permission.APPEND))
                .map(allowed -> draft.begun(incidents.now(of)))
                .flatMap(action -> store.insert(of.id(), action)
                        .then(due(of, action.id(), action.checkAt()))
                        .then(append(by, of, started(action), action.words()))
                        .thenReturn(action))
                .as(transaction::transactional);
    }

    private static Fact started(CurrentAction action) {
        return new Repair.ActionStarted(Optional.of(action.owner().key()), Optional.of(action.checkAt()));
    }

    /** Somebody asked; the next time is said, and what was heard goes on the timeline when there is something to say. */
    public Mono<CurrentAction> asked(Actor by, Case of, UUID id, @Nullable Instant next, String heard) {
        return Mono.fromCallable(() -> by.require(Permission.APPEND))
                .then(running(of, id))
                .flatMap(action -> {
                    var at = ActionDraft.checkAt(next, incidents.now(of));
                    return store.checkAt(id, at)
                            .then(due(of, id, at))
                            .then(calmed(of))
                            .then(heard.isBlank() ? Mono.empty() : append(by, of, new Handling.Noted(), heard))
                            .then(found(of, id));
                })
                .as(transaction::transactional);
    }

    /** It is over: it worked or it did not. */
    public Mono<CurrentAction> end(Actor by, Case of, UUID id, boolean worked, String heard) {
        var fact = worked ? new Repair.ActionTaken() : new Repair.ActionFailed();
        return Mono.fromCallable(() -> by.require(Permission.APPEND))
                .then(running(of, id))
                .flatMap(action -> store.end(id, worked ? State.DONE : State.FAILED, incidents.now(of))
                        .then(deadlines.settle(LongTurns.ROOM, KIND, id.toString()))
                        .then(calmed(of))
                        .then(append(by, of, fact, heard.isBlank() ? action.words() : action.words() + ". " + heard))
                        .then(found(of, id)))
                .as(transaction::transactional);
    }

    private Mono<CurrentAction> running(Case of, UUID id) {
        return store.findForUpdate(of.id(), id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("Такого действия нет.", "There is no such action.")))
                .doOnNext(action -> {
                    if (!action.isRunning()) {
                        throw Problem.conflict(
                                "state", "ended", "Это действие уже закончено.", "This action has ended already.");
                    }
                });
    }

    private Mono<CurrentAction> found(Case of, UUID id) {
        return Mono.defer(() -> store.findForUpdate(of.id(), id));
    }

    private Mono<Void> due(Case of, UUID id, Instant at) {
        return of.clock().isLive()
                ? deadlines.set(
                        Deadline.of(LongTurns.ROOM, KIND, id.toString(), of.id().value(), at))
                : Mono.empty();
    }

    /** Whoever was woken for it may sleep once nothing is late. */
    private Mono<Void> calmed(Case of) {
        return Flux.defer(() -> store.of(of.id()))
                .filter(action -> action.isLate(incidents.now(of)))
                .hasElements()
                .flatMap(late -> late ? Mono.empty() : waking.calm(of, Wake.CHECK_BACK));
    }

    private Mono<Void> append(Actor by, Case of, Fact fact, String words) {
        return incidents
                .append(by, of.id(), timeline -> RoleLine.line(timeline, fact, words, incidents.now(of)))
                .then();
    }
}
