package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Audit;
import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.access.Person;
import dev.vestnik.incidentservice.command.HandOver.State;
import dev.vestnik.incidentservice.duty.DutyRole;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to hand-overs: offered, read, and complete only when the receiver confirms; until then the old one is responsible (practice/6 §F.4). */
@Component
public class HandOvers {

    private final HandOverStore store;
    private final Incidents incidents;
    private final People people;
    private final HandOverCards cards;
    private final LongTurns turns;
    private final Audit audit;
    private final TransactionalOperator transaction;

    HandOvers(
            HandOverStore store,
            Incidents incidents,
            People people,
            HandOverCards cards,
            LongTurns turns,
            Audit audit,
            TransactionalOperator transaction) {
        this.store = store;
        this.incidents = incidents;
        this.people = people;
        this.cards = cards;
        this.turns = turns;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** All of the case, newest first. */
    public Flux<HandOver> of(Case of) {
        return store.of(of.id());
    }

    /** Those that wait for that person's answer, or that they wait for, oldest first. */
    public Flux<HandOver> waitingFor(Actor who) {
        return who.kind() == Actor.Kind.PERSON ? store.openFor(UUID.fromString(who.id())) : Flux.empty();
    }

    /** The hand-over of that case, or a NOT_FOUND problem. */
    public Mono<HandOver> require(Case of, UUID id) {
        return store.find(of.id(), id).switchIfEmpty(unknown());
    }

    /**
     * Offers a role to somebody present who may play it. Whoever holds it is responsible until the receiver confirms; also a colleague may propose, when
     * nobody answers. CONFLICT when it is offered already, or the receiver has it.
     *
     * @param next what the giver would do next
     */
    public Mono<HandOver> offer(Actor by, Case of, DutyRole role, UUID to, String next) {
        return Mono.fromCallable(() -> by.require(Permission.APPEND))
                .then(receiver(role, to))
                .then(incidents.timeline(of.id()))
                .map(timeline -> HandOverRules.offer(by, timeline, role, to, next, incidents.now(of)))
                .flatMap(offer -> offered(by, offer))
                .as(transaction::transactional);
    }

    private Mono<Person> receiver(DutyRole role, UUID to) {
        return people.present()
                .filter(person -> person.id().equals(to))
                .next()
                .switchIfEmpty(Mono.error(() -> Problem.invalid(
                        "to", "unknown-person", "Такого сотрудника нет.", "There is no such colleague.")))
                .filter(person -> person.role().may(role.needs()))
                .switchIfEmpty(Mono.error(() -> Problem.invalid(
                        "to",
                        "may-not",
                        "Этому сотруднику эта роль не разрешена: выберите другого.",
                        "This colleague may not play that role: choose another.")));
    }

    private Mono<HandOver> offered(Actor by, HandOver offer) {
        return store.insert(offer)
                .filter(fresh -> fresh)
                .switchIfEmpty(Mono.defer(() -> insteadOfStale(offer)))
                .switchIfEmpty(Mono.error(() -> Problem.conflict(
                        "role",
                        "offered-already",
                        "Эту роль уже передают. Дождитесь ответа или отзовите то предложение.",
                        "This role is being handed over already. Wait for the answer, or withdraw that offer.")))
                .then(audited(by, "hand-over-offered", offer))
                .thenReturn(offer);
    }

    /** What was offered when somebody else held the role, or nobody did, stands in nobody's way. */
    private Mono<Boolean> insteadOfStale(HandOver offer) {
        return store.endStale(offer.caseId(), offer.role(), offer.from(), offer.offeredAt())
                .then(Mono.defer(() -> store.insert(offer)))
                .filter(fresh -> fresh);
    }

    /** The receiver takes the role over: from now on they are responsible. CONFLICT when it moved meanwhile. */
    public Mono<HandOver> confirm(Actor by, Case of, UUID id) {
        return held(of, id)
                .doOnNext(offer -> HandOverRules.requireReceiver(by, offer))
                .doOnNext(offer -> offer.role().requireFor(by.require(Permission.APPEND)))
                .flatMap(offer -> confirmed(by, of, offer))
                .then(Mono.defer(() -> require(of, id)))
                .as(transaction::transactional);
    }

    private Mono<Void> confirmed(Actor by, Case of, HandOver offer) {
        var now = incidents.now(of);
        HandOverRules.requireAnswered(offer, now);
        return cards.keep(of, offer)
                .then(store.end(offer.id(), State.CONFIRMED, "", now))
                .then(audited(by, "hand-over-confirmed", offer))
                .then(turns.began(of, offer.role(), now))
                .then(incidents.append(by, of.id(), timeline -> HandOverRules.confirmed(timeline, offer, now)))
                .then();
    }

    /** The receiver will not, and says why; the old one stays responsible. */
    public Mono<HandOver> decline(Actor by, Case of, UUID id, String why) {
        return held(of, id)
                .doOnNext(offer -> HandOverRules.requireReceiver(by, offer))
                .flatMap(offer -> ended(by, of, offer, State.DECLINED, "hand-over-declined", why))
                .as(transaction::transactional);
    }

    /** Who offered it or holds the role takes the offer back. */
    public Mono<HandOver> withdraw(Actor by, Case of, UUID id) {
        return held(of, id)
                .doOnNext(offer -> HandOverRules.requireGiver(by, offer))
                .flatMap(offer -> ended(by, of, offer, State.WITHDRAWN, "hand-over-withdrawn", ""))
                .as(transaction::transactional);
    }

    private Mono<HandOver> ended(Actor by, Case of, HandOver offer, State state, String action, String why) {
        HandOverRules.requireShort("why", why);
        return store.end(offer.id(), state, why, incidents.now(of))
                .then(audited(by, action, offer))
                .then(Mono.defer(() -> require(of, offer.id())));
    }

    private Mono<HandOver> held(Case of, UUID id) {
        return store.findForUpdate(of.id(), id).switchIfEmpty(unknown()).doOnNext(HandOverRules::requireOpen);
    }

    private Mono<Void> audited(Actor by, String action, HandOver offer) {
        return audit.append(
                by,
                action,
                "incident",
                offer.caseId().toString(),
                Map.of(
                        "role", offer.role().name(),
                        "from", offer.from().map(UUID::toString).orElse(""),
                        "to", offer.to().toString()));
    }

    private static <T> Mono<T> unknown() {
        return Mono.error(() -> Problem.notFound("Такой передачи нет.", "There is no such hand-over."));
    }
}
