package dev.vestnik.incidentservice.access;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who is signed in, kept in the database so that every node knows: twelve hours from the last request, by the print of a random token. */
@Component
class Sessions {

    static final Duration LIFE = Duration.ofHours(12);
    /** The end moves at most this often, so that reading a page is not a write. */
    private static final Duration STEP = Duration.ofMinutes(5);

    /** A session that holds: who acts, and whether they must first change a one-time password. */
    record Signed(Actor actor, boolean mustChangePassword, Instant expiresAt) {}

    private final DatabaseClient database;
    private final InstantSource clock;

    Sessions(DatabaseClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Starts a session and returns its token, which is kept nowhere; clears what has expired on the way. */
    Mono<String> start(UUID person) {
        var token = Secrets.token();
        var now = clock.instant();
        return database.sql("DELETE FROM session WHERE expires_at < :now")
                .bind("now", now)
                .then()
                .then(database.sql("""
                                INSERT INTO session (token_sha256, person_id, created_at, expires_at)
                                VALUES (:print, :person, :now, :end)
                                """)
                        .bind("print", Secrets.print(token))
                        .bind("person", person)
                        .bind("now", now)
                        .bind("end", now.plus(LIFE))
                        .then())
                .thenReturn(token);
    }

    /** The session of this token; empty when it has ended, expired, or its person has left. */
    Mono<Signed> find(String token) {
        return database.sql("""
                        SELECT person.id, person.role, person.must_change_password, session.expires_at
                        FROM session JOIN person ON person.id = session.person_id
                        WHERE token_sha256 = :print AND expires_at > :now AND disabled_at IS NULL
                        """)
                .bind("print", Secrets.print(token))
                .bind("now", clock.instant())
                .map(Sessions::signed)
                .one()
                .delayUntil(signed -> prolong(token, signed));
    }

    private Mono<Void> prolong(String token, Signed signed) {
        var end = clock.instant().plus(LIFE);
        return signed.expiresAt().isAfter(end.minus(STEP))
                ? Mono.empty()
                : database.sql("UPDATE session SET expires_at = :end WHERE token_sha256 = :print")
                        .bind("end", end)
                        .bind("print", Secrets.print(token))
                        .then();
    }

    Mono<Void> end(String token) {
        return database.sql("DELETE FROM session WHERE token_sha256 = :print")
                .bind("print", Secrets.print(token))
                .then();
    }

    Mono<Void> endAll(UUID person) {
        return database.sql("DELETE FROM session WHERE person_id = :person")
                .bind("person", person)
                .then();
    }

    private static Signed signed(Readable row) {
        var id = Objects.requireNonNull(row.get("id", UUID.class));
        var role = Role.valueOf(Objects.requireNonNull(row.get("role", String.class)));
        return new Signed(
                new Actor(Actor.Kind.PERSON, id.toString(), role),
                Boolean.TRUE.equals(row.get("must_change_password", Boolean.class)),
                Objects.requireNonNull(row.get("expires_at", Instant.class)));
    }
}
