package dev.vestnik.incidentservice.access;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who is signed in, kept in the database so that every node knows: twelve hours from the last request, and a day from the sign-in however busy, by the
 * print of a random token.
 */
@Component
class Sessions {

    static final Duration LIFE = Duration.ofHours(12);
    /** Long enough for a night shift, short enough that a role taken away at the provider is gone the next day. */
    static final Duration LONGEST = Duration.ofHours(24);
    /** The end moves at most this often, so that reading a page is not a write. */
    private static final Duration STEP = Duration.ofMinutes(5);

    /** A session that holds: who acts, and whether they must first change a one-time password. */
    record Signed(Actor actor, boolean mustChangePassword, Instant createdAt, Instant expiresAt) {}

    private final DatabaseClient database;
    private final InstantSource clock;

    Sessions(DatabaseClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Starts a session and returns its token, which is kept nowhere; clears what has expired on the way. */
    Mono<String> start(UUID person) {
        var token = Secrets.token();
        return database.sql("DELETE FROM session WHERE expires_at < :now")
                .bind("now", clock.instant())
                .then()
                .then(Whence.here())
                .flatMap(whence -> insert(person, token, whence))
                .thenReturn(token);
    }

    private Mono<Void> insert(UUID person, String token, Whence whence) {
        var now = clock.instant();
        return database.sql("""
                        INSERT INTO session (token_sha256, person_id, created_at, last_seen_at, expires_at, address, agent)
                        VALUES (:print, :person, :now, :now, :end, :address, :agent)
                        """)
                .bind("print", Secrets.print(token))
                .bind("person", person)
                .bind("now", now)
                .bind("end", now.plus(LIFE))
                .bind("address", whence.address())
                .bind("agent", whence.agent())
                .then()
                .then(database.sql("UPDATE person SET last_signed_in_at = :now WHERE id = :person")
                        .bind("now", now)
                        .bind("person", person)
                        .then());
    }

    /** The session of this token, which lives on for being used; empty when it has ended, expired, or its person has left. */
    Mono<Signed> find(String token) {
        return peek(token).delayUntil(signed -> prolong(token, signed));
    }

    /** The same without being used. */
    Mono<Signed> peek(String token) {
        return database.sql("""
                        SELECT person.id, person.role, person.must_change_password, session.created_at, session.expires_at
                        FROM session JOIN person ON person.id = session.person_id
                        WHERE token_sha256 = :print AND expires_at > :now AND disabled_at IS NULL
                        """)
                .bind("print", Secrets.print(token))
                .bind("now", clock.instant())
                .map(Sessions::signed)
                .one();
    }

    private Mono<Void> prolong(String token, Signed signed) {
        var now = clock.instant();
        var longest = signed.createdAt().plus(LONGEST);
        var end = now.plus(LIFE).isBefore(longest) ? now.plus(LIFE) : longest;
        return signed.expiresAt().isAfter(end.minus(STEP))
                ? Mono.empty()
                : database.sql("UPDATE session SET expires_at = :end, last_seen_at = :now WHERE token_sha256 = :print")
                        .bind("end", end)
                        .bind("now", now)
                        .bind("print", Secrets.print(token))
                        .then();
    }

    Mono<Void> end(String token) {
        return database.sql("DELETE FROM session WHERE token_sha256 = :print")
                .bind("print", Secrets.print(token))
                .then();
    }

    Mono<Void> endAll(UUID person) {
        return endOthers(person, "").then();
    }

    /** Ends all of that person but the one of this token; how many there were. */
    Mono<Long> endOthers(UUID person, String token) {
        return database.sql("DELETE FROM session WHERE person_id = :person AND token_sha256 <> :print")
                .bind("person", person)
                .bind("print", token.isEmpty() ? "" : Secrets.print(token))
                .fetch()
                .rowsUpdated();
    }

    /** Whether that person had that session. */
    Mono<Boolean> endOne(UUID person, UUID id) {
        return database.sql("DELETE FROM session WHERE person_id = :person AND id = :id")
                .bind("person", person)
                .bind("id", id)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Those of that person which hold, the newest first; the one of this token is marked. */
    Flux<OwnSessions.Session> of(UUID person, String token) {
        return database.sql("""
                        SELECT *, token_sha256 = :print AS here FROM session
                        WHERE person_id = :person AND expires_at > :now ORDER BY created_at DESC
                        """)
                .bind("person", person)
                .bind("now", clock.instant())
                .bind("print", token.isEmpty() ? "" : Secrets.print(token))
                .map(Sessions::session)
                .all();
    }

    private static OwnSessions.Session session(Readable row) {
        return new OwnSessions.Session(
                Objects.requireNonNull(row.get("id", UUID.class)),
                instant(row, "created_at"),
                Optional.ofNullable(row.get("last_seen_at", Instant.class)),
                Objects.requireNonNull(row.get("address", String.class)),
                Objects.requireNonNull(row.get("agent", String.class)),
                Boolean.TRUE.equals(row.get("here", Boolean.class)));
    }

    private static Signed signed(Readable row) {
        var id = Objects.requireNonNull(row.get("id", UUID.class));
        var role = Role.valueOf(Objects.requireNonNull(row.get("role", String.class)));
        return new Signed(
                new Actor(Actor.Kind.PERSON, id.toString(), role),
                Boolean.TRUE.equals(row.get("must_change_password", Boolean.class)),
                instant(row, "created_at"),
                instant(row, "expires_at"));
    }

    private static Instant instant(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Instant.class));
    }
}
