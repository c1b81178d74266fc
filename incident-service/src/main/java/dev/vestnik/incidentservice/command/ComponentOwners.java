package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Audit;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.command.CaseOwner.State;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Response;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The door to who owns what is broken: asked, accepts, or says "not ours" and names the next one; refusals stay visible (A4-04, A4-05). */
@org.springframework.stereotype.Component
public class ComponentOwners {

    private static final int LONGEST = 500;

    private final OwnerStore store;
    private final Incidents incidents;
    private final Audit audit;
    private final TransactionalOperator transaction;

    ComponentOwners(OwnerStore store, Incidents incidents, Audit audit, TransactionalOperator transaction) {
        this.store = store;
        this.incidents = incidents;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Whoever is asked first when a component breaks; those without one are left out. */
    public Mono<Map<ComponentId, Owner>> first() {
        return store.first();
    }

    /** Says who is asked first; nobody when empty. */
    public Mono<Void> setFirst(Actor by, ComponentId component, Optional<Owner> owner) {
        return Mono.fromCallable(() -> by.require(Permission.EDIT_DUTY))
                .then(owner.map(one -> store.putFirst(component, one)).orElseGet(() -> store.removeFirst(component)))
                .then(audit.append(
                        by,
                        "component-owner-set",
                        "component",
                        component.value().toString(),
                        Map.of(
                                "person",
                                owner.flatMap(Owner::person).map(UUID::toString).orElse(""))))
                .as(transaction::transactional);
    }

    /** All that was asked in the case, in order, and after it the owners who were not asked yet of what is hurt. */
    public Mono<List<CaseOwner>> of(Case of) {
        return Mono.zip(
                        store.of(of.id()).collectList(),
                        store.first(),
                        incidents.timeline(of.id()).map(CaseState::of))
                .map(read -> OwnersReading.of(read.getT1(), read.getT2(), read.getT3(), of.openedAt()));
    }

    /** Asks somebody to own it in this case, also in another team; who was asked before is not any more. */
    public Mono<List<CaseOwner>> ask(Actor by, Case of, Component component, Owner owner) {
        return Mono.fromCallable(() -> by.require(Permission.APPEND))
                .then(of(of))
                .flatMap(known -> closed(by, of, known, component.id(), State.REPLACED, "")
                        .then(store.insert(of.id(), fresh(of, component.id(), owner), by.id())))
                .then(told(by, of, new Response.Escalated(), said(component, owner, "")))
                .then(Mono.defer(() -> of(of)))
                .as(transaction::transactional);
    }

    /** The one who is asked takes it; whoever heard it may write it down. NOT_FOUND when nobody is asked. */
    public Mono<List<CaseOwner>> accept(Actor by, Case of, Component component) {
        return Mono.fromCallable(() -> by.require(Permission.APPEND))
                .then(of(of))
                .flatMap(known -> now(known, component.id()))
                .flatMap(asked -> materialised(by, of, asked))
                .flatMap(asked -> store.answer(asked.id().orElseThrow(), State.ACCEPTED, "", by.id(), incidents.now(of))
                        .then(told(by, of, new Response.Acknowledged(), said(component, asked.owner(), ""))))
                .then(Mono.defer(() -> of(of)))
                .as(transaction::transactional);
    }

    /** "Not ours": the next owner must be named, and is asked at once. */
    public Mono<List<CaseOwner>> decline(Actor by, Case of, Component component, Owner next, String why) {
        return Mono.fromCallable(() -> by.require(Permission.APPEND))
                .then(of(of))
                .flatMap(known -> now(known, component.id()))
                .doOnNext(asked -> requireAnother(asked, next, why))
                .flatMap(asked -> materialised(by, of, asked))
                .flatMap(asked ->
                        store.answer(asked.id().orElseThrow(), State.DECLINED, why, by.id(), incidents.now(of)))
                .then(Mono.defer(() -> store.insert(of.id(), fresh(of, component.id(), next), by.id())))
                .then(told(by, of, new Response.Escalated(), said(component, next, why)))
                .then(Mono.defer(() -> of(of)))
                .as(transaction::transactional);
    }

    private static void requireAnother(CaseOwner asked, Owner next, String why) {
        if (asked.owner().equals(next)) {
            throw Problem.invalid(
                    "next",
                    "another-owner",
                    "Назовите другого: кто отказался, не может быть следующим.",
                    "Name another: whoever declined cannot be the next.");
        }
        if (why.length() > LONGEST) {
            throw Problem.invalid("why", "max-length", "Не длиннее 500 знаков.", "At most 500 characters.");
        }
    }

    private static Mono<CaseOwner> now(List<CaseOwner> known, ComponentId component) {
        return Mono.justOrEmpty(known.stream()
                        .filter(one -> one.component().equals(component) && one.isNow())
                        .findFirst())
                .switchIfEmpty(Mono.error(() -> Problem.notFound(
                        "Владельца этого компонента ещё не спрашивали.",
                        "Nobody has been asked to own this component yet.")));
    }

    /** The component's own owner becomes one who was asked. */
    private Mono<CaseOwner> materialised(Actor by, Case of, CaseOwner asked) {
        var fresh = fresh(of, asked.component(), asked.owner());
        return asked.id().isPresent()
                ? Mono.just(asked)
                : store.insert(of.id(), fresh, by.id()).thenReturn(fresh);
    }

    private Mono<Void> closed(
            Actor by, Case of, List<CaseOwner> known, ComponentId component, State state, String why) {
        return Mono.justOrEmpty(known.stream()
                        .filter(one -> one.component().equals(component) && one.isNow())
                        .findFirst()
                        .flatMap(CaseOwner::id))
                .flatMap(id -> store.answer(id, state, why, by.id(), incidents.now(of)));
    }

    private CaseOwner fresh(Case of, ComponentId component, Owner owner) {
        return new CaseOwner(
                Optional.of(UUID.randomUUID()),
                component,
                owner,
                State.ASKED,
                incidents.now(of).truncatedTo(ChronoUnit.MICROS),
                Optional.empty(),
                "");
    }

    /** Teams by name, people never. */
    private static String said(Component component, Owner owner, String why) {
        var to = owner.onTimeline().isEmpty() ? component.code() : component.code() + " → " + owner.onTimeline();
        return why.isBlank() ? to : to + ". " + why;
    }

    private Mono<Void> told(Actor by, Case of, Fact fact, String words) {
        return Mono.defer(() -> incidents.append(
                        by, of.id(), timeline -> RoleLine.line(timeline, fact, words, incidents.now(of))))
                .then();
    }
}
