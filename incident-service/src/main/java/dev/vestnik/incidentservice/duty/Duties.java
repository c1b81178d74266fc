package dev.vestnik.incidentservice.duty;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Audit;
import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door of this room: who is on duty now and who will be; plans shifts, and lets somebody take the duty with one action (A1-06). */
@Component
public class Duties {

    /** How long a duty lasts that was taken where none was planned. */
    static final Duration TAKEN_FOR = Duration.ofHours(12);

    private final ShiftStore store;
    private final People people;
    private final Audit audit;
    private final TransactionalOperator transaction;
    private final InstantSource clock;

    Duties(ShiftStore store, People people, Audit audit, TransactionalOperator transaction, InstantSource clock) {
        this.store = store;
        this.people = people;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Shifts with a part between the two moments, by start. */
    public Flux<Shift> between(Instant from, Instant to) {
        return store.between(from, to);
    }

    /** Who is on duty at that moment, at most one a role. */
    public Flux<Shift> at(Instant at) {
        return store.between(at, at.plusNanos(1000)).filter(shift -> shift.isOn(at));
    }

    /** Who has that role at that moment; empty in a gap. */
    public Mono<Shift> at(DutyRole role, Instant at) {
        return at(at).filter(shift -> shift.role() == role).next();
    }

    /** What time it is. */
    public Instant now() {
        return clock.instant();
    }

    /** Plans a shift; CONFLICT when somebody has that role then. */
    public Mono<Shift> plan(Actor by, ShiftDraft draft) {
        return Mono.fromCallable(() -> by.require(Permission.EDIT_DUTY))
                .thenReturn(shiftOf(UUID.randomUUID(), draft))
                .flatMap(shift -> put(by, shift, "shift-planned", Map.of()))
                .as(transaction::transactional);
    }

    /** Changes one; NOT_FOUND when there is none, CONFLICT when somebody else has the role then. */
    public Mono<Shift> change(Actor by, UUID id, ShiftDraft draft) {
        return Mono.fromCallable(() -> by.require(Permission.EDIT_DUTY))
                .then(require(id))
                .flatMap(old -> put(
                        by,
                        shiftOf(id, draft),
                        "shift-changed",
                        Map.of(
                                "personBefore", old.person().toString(),
                                "fromBefore", old.from().toString(),
                                "toBefore", old.to().toString())))
                .as(transaction::transactional);
    }

    /** Takes one away; NOT_FOUND when there is none. */
    public Mono<Void> remove(Actor by, UUID id) {
        return Mono.fromCallable(() -> by.require(Permission.EDIT_DUTY))
                .then(require(id))
                .flatMap(old -> store.remove(id).then(told(by, "shift-removed", old, Map.of())))
                .as(transaction::transactional);
    }

    /** From now on the duty is that person's, up to the end of the shift that runs, or twelve hours; who has it already keeps it. */
    public Mono<Shift> take(Actor by, DutyRole role) {
        return Mono.fromCallable(() -> role.requireFor(by))
                .map(Duties::personOf)
                .flatMap(person -> store.lock().then(taken(by, role, person)))
                .as(transaction::transactional);
    }

    private Mono<Shift> taken(Actor by, DutyRole role, UUID person) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return store.between(now, now.plus(TAKEN_FOR))
                .filter(shift -> shift.role() == role)
                .collectList()
                .flatMap(coming -> takenOver(by, role, person, coming, now));
    }

    private Mono<Shift> takenOver(Actor by, DutyRole role, UUID person, List<Shift> coming, Instant now) {
        var running = coming.stream().filter(shift -> shift.isOn(now)).findFirst();
        if (running.filter(shift -> shift.person().equals(person)).isPresent()) {
            return Mono.justOrEmpty(running);
        }
        var until = coming.stream()
                .map(shift -> shift.isOn(now) ? shift.to() : shift.from())
                .findFirst()
                .orElse(now.plus(TAKEN_FOR));
        var fresh = new Shift(UUID.randomUUID(), role, person, now, until, true);
        return Mono.justOrEmpty(running)
                .flatMap(old -> cut(by, old, now))
                .then(store.put(fresh, by.id()))
                .then(told(by, "duty-taken", fresh, Map.of()))
                .thenReturn(fresh);
    }

    private Mono<Void> cut(Actor by, Shift old, Instant now) {
        return old.from().isBefore(now)
                ? store.put(new Shift(old.id(), old.role(), old.person(), old.from(), now, old.claimed()), by.id())
                : store.remove(old.id());
    }

    private static UUID personOf(Actor by) {
        if (by.kind() != Actor.Kind.PERSON) {
            throw Problem.forbidden("Дежурят люди, а не программы.", "People are on duty, not programs.");
        }
        return UUID.fromString(by.id());
    }

    private Mono<Shift> require(UUID id) {
        return store.find(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("Такой смены нет.", "There is no such shift.")));
    }

    private Mono<Shift> put(Actor by, Shift shift, String action, Map<String, String> before) {
        var draft = new ShiftDraft(shift.role(), shift.person(), shift.from(), shift.to());
        return requireKnown(shift.person())
                .then(store.lock())
                .then(store.overlapping(shift.id(), draft).hasElements())
                .flatMap(taken -> taken ? Mono.<Void>error(Duties::overlap) : store.put(shift, by.id()))
                .then(told(by, action, shift, before))
                .thenReturn(shift);
    }

    private Mono<Void> requireKnown(UUID person) {
        return people.present()
                .filter(one -> one.id().equals(person))
                .next()
                .switchIfEmpty(Mono.error(() -> Problem.invalid(
                        "person", "unknown-person", "Такого сотрудника нет.", "There is no such colleague.")))
                .then();
    }

    private static Problem overlap() {
        var sentence = Texts.of(
                "В это время в этой роли уже кто-то дежурит. Сдвиньте часы или измените ту смену.",
                "Somebody has this role at that time already. Move the hours, or change that shift.");
        return Problem.conflict(sentence, List.of(new FieldError("from", "overlap", sentence)));
    }

    private static Shift shiftOf(UUID id, ShiftDraft draft) {
        return new Shift(
                id,
                draft.role(),
                draft.person(),
                draft.from().truncatedTo(ChronoUnit.MICROS),
                draft.to().truncatedTo(ChronoUnit.MICROS),
                false);
    }

    private Mono<Void> told(Actor by, String action, Shift shift, Map<String, String> before) {
        var details = new TreeMap<>(before);
        details.put("role", shift.role().name());
        details.put("person", shift.person().toString());
        details.put("from", shift.from().toString());
        details.put("to", shift.to().toString());
        return audit.append(by, action, "duty-shift", shift.id().toString(), details);
    }
}
