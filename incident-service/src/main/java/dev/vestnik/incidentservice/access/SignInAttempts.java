package dev.vestnik.incidentservice.access;

import dev.vestnik.incidentservice.problem.Problem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Slows down who guesses passwords: so many attempts a quarter of an hour for a login, and more for an address, counted over all nodes. */
@Component
class SignInAttempts {

    static final int FOR_A_LOGIN = 10;
    static final int FOR_AN_ADDRESS = 100;

    /** How many tries for logins that nobody has are written down singly in a quarter of an hour, from wherever they come. */
    static final int UNKNOWN_NOTED = 200;

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final DatabaseClient database;
    private final InstantSource clock;

    SignInAttempts(DatabaseClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Counts one attempt before it is made; a TOO_MANY problem when there were too many. An address that tries too much locks nobody out any more. */
    Mono<Void> admit(String login, String address) {
        return count("address " + address, FOR_AN_ADDRESS).then(Mono.defer(() -> count("login " + login, FOR_A_LOGIN)));
    }

    /** Counts one attempt from that address for nobody in particular. */
    Mono<Void> admitFrom(String address) {
        return count("address " + address, FOR_AN_ADDRESS);
    }

    /** Counts one try for a login that nobody has, from wherever it comes; answers how many there were in this quarter of an hour. */
    Mono<Integer> unknown() {
        return counted("unknown logins");
    }

    private Mono<Void> count(String subject, int limit) {
        return counted(subject)
                .filter(attempts -> attempts <= limit)
                .switchIfEmpty(Mono.error(SignInAttempts::tooMany))
                .then();
    }

    private Mono<Integer> counted(String subject) {
        var now = clock.instant();
        return database.sql("""
                        INSERT INTO sign_in_attempt AS seen (subject_sha256, since, attempts) VALUES (:subject, :now, 1)
                        ON CONFLICT (subject_sha256) DO UPDATE SET
                            attempts = CASE WHEN seen.since < :begin THEN 1 ELSE seen.attempts + 1 END,
                            since = CASE WHEN seen.since < :begin THEN :now ELSE seen.since END
                        RETURNING attempts
                        """)
                .bind("subject", Secrets.print(subject))
                .bind("now", now)
                .bind("begin", now.minus(WINDOW))
                .map(row -> Objects.requireNonNull(row.get("attempts", Integer.class)))
                .one();
    }

    /** Whether that login was tried so often that even the right password is not looked at now. */
    Mono<Boolean> isLocked(String login) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM sign_in_attempt
                            WHERE subject_sha256 = :login AND since >= :begin AND attempts >= :limit) AS locked
                        """)
                .bind("login", Secrets.print("login " + login))
                .bind("begin", clock.instant().minus(WINDOW))
                .bind("limit", FOR_A_LOGIN)
                .map(row -> Boolean.TRUE.equals(row.get("locked", Boolean.class)))
                .one();
    }

    /** The login starts anew. */
    Mono<Void> unlock(String login) {
        return database.sql("DELETE FROM sign_in_attempt WHERE subject_sha256 = :login")
                .bind("login", Secrets.print("login " + login))
                .then();
    }

    private static Problem tooMany() {
        return Problem.tooMany(
                "Слишком много попыток входа. Подождите пятнадцать минут и попробуйте снова.",
                "Too many attempts to sign in. Wait fifteen minutes and try again.");
    }

    /** A success: the login starts anew, the address gets its attempt back, and what is long past is cleared. */
    Mono<Void> forgive(String login, String address) {
        return database.sql("DELETE FROM sign_in_attempt WHERE subject_sha256 = :login OR since < :begin")
                .bind("login", Secrets.print("login " + login))
                .bind("begin", clock.instant().minus(WINDOW))
                .then()
                .then(database.sql("UPDATE sign_in_attempt SET attempts = attempts - 1 WHERE subject_sha256 = :address")
                        .bind("address", Secrets.print("address " + address))
                        .then());
    }
}
