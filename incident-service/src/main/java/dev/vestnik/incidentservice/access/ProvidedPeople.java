package dev.vestnik.incidentservice.access;

import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.incidentservice.problem.VisibleName;
import dev.vestnik.templates.Language;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** People an identity provider vouches for: added at their first sign-in, name and role refreshed at each. */
@Component
class ProvidedPeople {

    private static final Actor PROVIDER = Actor.engine("oidc");
    private static final int LONGEST_LOGIN = 56;
    private static final int LONGEST_NAME = 100;

    /**
     * Who the provider says somebody is.
     *
     * @param subject its own name for them, which never changes
     * @param login what they might be called here; an account of that login which is somebody else's stays theirs
     */
    record Claimed(String issuer, String subject, String login, String name) {}

    private final DatabaseClient database;
    private final PeopleStore people;
    private final Sessions sessions;
    private final Audit audit;
    private final TransactionalOperator transaction;
    private final InstantSource clock;

    ProvidedPeople(
            DatabaseClient database,
            PeopleStore people,
            Sessions sessions,
            Audit audit,
            TransactionalOperator transaction,
            InstantSource clock) {
        this.database = database;
        this.people = people;
        this.sessions = sessions;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The person as they are now; FORBIDDEN when they were disabled here, or have no role any more, which ends their sessions too. */
    Mono<Person> admit(Claimed claimed, Optional<Role> role) {
        return find(claimed)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(known -> role.isPresent()
                        ? known.map(person -> refreshed(person, claimed, role.get()))
                                .orElseGet(() -> added(claimed, role.get()))
                                .as(transaction::transactional)
                        : refused(known));
    }

    private Mono<Person> find(Claimed claimed) {
        return database.sql("SELECT * FROM person WHERE issuer = :issuer AND subject = :subject")
                .bind("issuer", claimed.issuer())
                .bind("subject", claimed.subject())
                .map(row -> PeopleStore.known(row).person())
                .one();
    }

    private Mono<Person> refused(Optional<Person> known) {
        var id = known.map(person -> person.id().toString()).orElse("unknown");
        return Mono.justOrEmpty(known)
                .flatMap(person -> sessions.endAll(person.id()))
                .then(audit.append(PROVIDER, "sign-in-refused", "person", id, Map.of()))
                .then(
                        Mono.error(
                                () -> Problem.forbidden(
                                        "Вас узнали, но ни одна из ваших групп не даёт роли в Вестнике. Попросите администратора добавить вас в нужную группу.",
                                        "You were recognised, but none of your groups means a role in Vestnik. Ask an administrator to put you into the right group.")));
    }

    private Mono<Person> refreshed(Person person, Claimed claimed, Role role) {
        if (person.disabledAt().isPresent()) {
            return Mono.error(() -> Problem.forbidden(
                    "Ваш доступ к Вестнику отключён администратором.",
                    "An administrator has disabled your access to Vestnik."));
        }
        var name = nameOf(claimed);
        return database.sql("UPDATE person SET name = :name, role = :role WHERE id = :id")
                .bind("name", name)
                .bind("role", role.name())
                .bind("id", person.id())
                .then()
                .then(role == person.role() ? Mono.<Void>empty() : roleChanged(person, role))
                .thenReturn(new Person(
                        person.id(),
                        person.login(),
                        name,
                        role,
                        person.language(),
                        person.createdAt(),
                        Optional.empty()));
    }

    private Mono<Void> roleChanged(Person person, Role role) {
        var roles = Map.of("before", person.role().name(), "after", role.name());
        return audit.append(PROVIDER, "role-changed", "person", person.id().toString(), roles);
    }

    private Mono<Person> added(Claimed claimed, Role role) {
        var wanted = loginOf(claimed);
        return people.isTaken(wanted)
                .map(taken -> taken ? wanted + "-" + Secrets.password().substring(0, 5) : wanted)
                .map(login -> new Person(
                        UUID.randomUUID(),
                        login,
                        nameOf(claimed),
                        role,
                        Language.RU,
                        clock.instant(),
                        Optional.empty()))
                .delayUntil(person -> insert(person, claimed))
                .delayUntil(person -> audit.append(
                        PROVIDER, "person-added", "person", person.id().toString(), Map.of("role", role.name())));
    }

    private Mono<Void> insert(Person person, Claimed claimed) {
        return database.sql("""
                        INSERT INTO person (id, login, name, role, must_change_password, language, created_at, issuer, subject)
                        VALUES (:id, :login, :name, :role, false, :language, :created, :issuer, :subject)
                        """)
                .bind("id", person.id())
                .bind("login", person.login())
                .bind("name", person.name())
                .bind("role", person.role().name())
                .bind("language", person.language().tag())
                .bind("created", person.createdAt())
                .bind("issuer", claimed.issuer())
                .bind("subject", claimed.subject())
                .then();
    }

    /** Only what a login may be made of; at least something. */
    private static String loginOf(Claimed claimed) {
        var clean = claimed.login()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._@+-]", "")
                .replaceFirst("^[^a-z0-9]+", "");
        var login = clean.length() < 2 ? "person-" + Secrets.password().substring(0, 5) : clean;
        return login.substring(0, Math.min(login.length(), LONGEST_LOGIN));
    }

    private static String nameOf(Claimed claimed) {
        var name = VisibleName.of(claimed.name());
        var shown = name.isEmpty() ? loginOf(claimed) : name;
        return shown.substring(0, Math.min(shown.length(), LONGEST_NAME));
    }
}
