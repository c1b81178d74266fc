package dev.vestnik.incidentservice.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Browsers that have let somebody in before, by the print of a random token in a cookie: OWASP's device cookies. Being known signs nobody in, it only
 * gives wrong passwords a counter that strangers cannot fill.
 */
@Component
class KnownBrowsers {

    static final String COOKIE = "vestnik_browser";
    /** How long one is remembered after the last sign-in there. */
    static final Duration LIFE = Duration.ofDays(180);

    private final DatabaseClient database;
    private final InstantSource clock;

    KnownBrowsers(DatabaseClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The token sent along; empty when none was. */
    static Optional<String> in(ServerHttpRequest request) {
        return Optional.ofNullable(request.getCookies().getFirst(COOKIE))
                .map(HttpCookie::getValue)
                .filter(value -> !value.isBlank());
    }

    /** Who tries, and whether by a browser that this login has been let in by. */
    Mono<Knock> knock(String login, String address, Optional<String> token) {
        return Mono.justOrEmpty(token.filter(_ -> login.indexOf('\0') < 0))
                .flatMap(sent -> find(sent, login))
                .map(browser -> new Knock(login, address, Optional.of(browser)))
                .defaultIfEmpty(new Knock(login, address));
    }

    private Mono<UUID> find(String token, String login) {
        return database.sql("""
                        SELECT known.id FROM known_browser known JOIN person ON person.id = known.person_id
                        WHERE known.token_sha256 = :print AND person.login = :login AND known.seen_at >= :oldest
                        """)
                .bind("print", Secrets.print(token))
                .bind("login", login)
                .bind("oldest", clock.instant().minus(LIFE))
                .mapValue(UUID.class)
                .one();
    }

    /**
     * Remembers that this browser let them in, under a new token, so that one planted by somebody else is worth nothing. Others it has let in stay
     * known, each with their own counter; what was not seen for long is cleared on the way.
     */
    Mono<String> remember(UUID person, Optional<String> earlier) {
        var token = Secrets.token();
        return rename(earlier.orElse(token), token)
                .then(database.sql("""
                                INSERT INTO known_browser (id, token_sha256, person_id, seen_at)
                                VALUES (:id, :print, :person, :now)
                                ON CONFLICT (token_sha256, person_id) DO UPDATE SET seen_at = excluded.seen_at
                                """)
                        .bind("id", UUID.randomUUID())
                        .bind("print", Secrets.print(token))
                        .bind("person", person)
                        .bind("now", clock.instant())
                        .then())
                .then(database.sql("DELETE FROM known_browser WHERE seen_at < :oldest")
                        .bind("oldest", clock.instant().minus(LIFE))
                        .then())
                .thenReturn(token);
    }

    private Mono<Void> rename(String earlier, String token) {
        return database.sql("UPDATE known_browser SET token_sha256 = :print WHERE token_sha256 = :earlier")
                .bind("print", Secrets.print(token))
                .bind("earlier", Secrets.print(earlier))
                .then();
    }
}
