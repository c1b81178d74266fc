package dev.vestnik.incidentservice.access;

import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Language;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to the people who work with Vestnik: added by whoever administers, and each the master of their own password and language. */
@Component
public class People {

    /** A person just added, and the password to hand over when it was made by Vestnik; it can be seen this once. */
    public record Added(Person person, Optional<String> oneTimePassword) {
        @Override
        public String toString() {
            return "Added[" + person.id() + "]";
        }
    }

    private final PeopleStore store;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Audit audit;
    private final TransactionalOperator transaction;
    private final InstantSource clock;

    People(
            PeopleStore store,
            Passwords passwords,
            Sessions sessions,
            Audit audit,
            TransactionalOperator transaction,
            InstantSource clock) {
        this.store = store;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Adds a person; FORBIDDEN without ADMINISTER or for a role that may do more, CONFLICT when the login is taken. */
    public Mono<Added> add(Actor by, NewPerson asked) {
        var oneTime = asked.password().isPresent() ? Optional.<String>empty() : Optional.of(Secrets.password());
        var person = personOf(asked, clock.instant());
        return Mono.fromCallable(() -> by.require(Permission.ADMINISTER)
                        .requireToGive(asked.role().permissions()))
                .then(passwords.hash(asked.password().or(() -> oneTime).orElseThrow()))
                .map(hash -> new PeopleStore.Known(person, Optional.of(hash), oneTime.isPresent()))
                .flatMap(known -> insert(by, known).as(transaction::transactional))
                .thenReturn(new Added(person, oneTime));
    }

    private Mono<Void> insert(Actor by, PeopleStore.Known known) {
        var person = known.person();
        return store.insert(known)
                .filter(written -> written)
                .switchIfEmpty(Mono.error(People::loginTaken))
                .then(audit.append(
                        by,
                        "person-added",
                        "person",
                        person.id().toString(),
                        Map.of("role", person.role().name())));
    }

    private static Problem loginTaken() {
        var error = FieldError.of("login", "unique", "Такой логин уже занят.", "This login is taken.");
        return Problem.conflict(error.message(), List.of(error));
    }

    private static Person personOf(NewPerson asked, Instant now) {
        return new Person(
                UUID.randomUUID(), asked.login(), asked.name(), asked.role(), asked.language(), now, Optional.empty());
    }

    /** Everybody, also who left, by login; FORBIDDEN without ADMINISTER. */
    public Flux<Person> list(Actor by) {
        return Mono.fromCallable(() -> by.require(Permission.ADMINISTER)).thenMany(store.all());
    }

    /** Names of all people by their ids, as entries and audit keep them. */
    public Mono<Map<String, String>> names() {
        return store.all().collectMap(person -> person.id().toString(), Person::name);
    }

    /** Who works here now, by login: those somebody can be asked to be. */
    public Flux<Person> present() {
        return store.all().filter(person -> person.disabledAt().isEmpty());
    }

    /** The person who acts; empty for a token or the engine. */
    public Mono<Person> find(Actor actor) {
        return actor.kind() == Actor.Kind.PERSON
                ? store.findById(UUID.fromString(actor.id())).map(PeopleStore.Known::person)
                : Mono.empty();
    }

    /** Keeps the language in which this person reads; nothing to do for who is no person. */
    public Mono<Void> setLanguage(Actor by, Language language) {
        return by.kind() == Actor.Kind.PERSON ? store.setLanguage(UUID.fromString(by.id()), language) : Mono.empty();
    }

    /** Changes one's own password and ends all of one's sessions; INVALID when the current one is wrong or the new one is weak or the same. */
    public Mono<Void> changePassword(Actor by, String current, String fresh) {
        return requirePerson(by)
                .filterWhen(known -> passwords
                        .matches(current, known.passwordHash())
                        .delayUntil(matched -> matched ? Mono.empty() : noteWrong(by)))
                .switchIfEmpty(Mono.error(() -> Problem.invalid(
                        "current", "wrong", "Это не ваш нынешний пароль.", "This is not your current password.")))
                .doOnNext(known -> requireBetter(current, fresh))
                .flatMap(known -> passwords.hash(fresh).flatMap(hash -> replace(by, known.person(), hash)));
    }

    /** Somebody at an open session may be trying; they get as many tries as at the sign-in. */
    private Mono<Void> noteWrong(Actor by) {
        return audit.append(by, "current-password-wrong", "person", by.id(), Map.of());
    }

    private Mono<PeopleStore.Known> requirePerson(Actor by) {
        return Mono.just(by)
                .filter(actor -> actor.kind() == Actor.Kind.PERSON)
                .flatMap(actor -> store.findById(UUID.fromString(actor.id())))
                .filter(known -> known.passwordHash().isPresent())
                .switchIfEmpty(Mono.error(() -> Problem.forbidden(
                        "Пароль есть только у людей, которые входят с ним.",
                        "Only people who sign in with one have a password.")));
    }

    private static void requireBetter(String current, String fresh) {
        Passwords.weakness("fresh", fresh).ifPresent(error -> {
            throw Problem.invalid(List.of(error));
        });
        if (current.equals(fresh)) {
            throw Problem.invalid(
                    "fresh", "same", "Новый пароль совпадает со старым.", "The new password is the old one.");
        }
    }

    private Mono<Void> replace(Actor by, Person person, String hash) {
        return store.setPassword(person.id(), hash, false)
                .then(sessions.endAll(person.id()))
                .then(audit.append(by, "password-changed", "person", person.id().toString(), Map.of()))
                .as(transaction::transactional);
    }
}
