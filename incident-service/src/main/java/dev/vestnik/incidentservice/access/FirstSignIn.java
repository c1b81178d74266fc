package dev.vestnik.incidentservice.access;

import dev.vestnik.templates.Language;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The door by which the very first person gets in: on an empty database it adds {@code admin} and a first API token before any request is served. */
@Component
public class FirstSignIn implements SmartInitializingSingleton {

    private static final Actor START = Actor.engine("start");
    private static final String LOGIN = "admin";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DatabaseClient database;
    private final PeopleStore store;
    private final People people;
    private final Tokens tokens;
    private final TransactionalOperator transaction;
    private final AccessSettings settings;
    private final AtomicReference<Optional<OneTimeSignIn>> made = new AtomicReference<>(Optional.empty());

    FirstSignIn(
            DatabaseClient database,
            PeopleStore store,
            People people,
            Tokens tokens,
            TransactionalOperator transaction,
            AccessSettings settings) {
        this.database = database;
        this.store = store;
        this.people = people;
        this.tokens = tokens;
        this.transaction = transaction;
        this.settings = settings;
    }

    /** The one-time sign-in made at this start, the first time it is asked for; empty ever after, and on a database that has people. */
    public Optional<OneTimeSignIn> take() {
        return made.getAndSet(Optional.empty());
    }

    /** Waits, for no request may be served before; the wait is on the starting thread, which has nothing else to do. */
    @Override
    public void afterSingletonsInstantiated() {
        made.set(Optional.ofNullable(prepare().block(PATIENCE)));
    }

    /** Two nodes may start on one empty database: the second waits and finds people there. */
    private Mono<OneTimeSignIn> prepare() {
        return database.sql("SELECT pg_advisory_xact_lock(hashtext('vestnik first sign-in'))")
                .then()
                .then(Mono.justOrEmpty(settings.firstToken())
                        .flatMap(secret -> tokens.keep(START, "VESTNIK_ADMIN_TOKEN", Role.ADMIN, secret)))
                .then(store.isEmpty())
                .filter(empty -> empty)
                .flatMap(_ -> admin())
                .as(transaction::transactional);
    }

    private Mono<OneTimeSignIn> admin() {
        // nobody has said yet what they are called, and this reads the same in every language
        var admin = new NewPerson(LOGIN, LOGIN, Role.ADMIN, Language.RU, Optional.empty());
        return people.add(START, admin)
                .zipWhen(_ -> firstToken())
                .map(both ->
                        new OneTimeSignIn(LOGIN, both.getT1().oneTimePassword().orElseThrow(), both.getT2()));
    }

    private Mono<Optional<String>> firstToken() {
        return settings.firstToken().isPresent()
                ? Mono.just(Optional.empty())
                : tokens.issue(START, "first", Role.ADMIN).map(issued -> Optional.of(issued.secret()));
    }
}
