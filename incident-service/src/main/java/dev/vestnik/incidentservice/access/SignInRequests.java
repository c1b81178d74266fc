package dev.vestnik.incidentservice.access;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sign-ins begun here and going on at the provider: any node can end what another began, once, for the browser that holds the key. */
@Component
class SignInRequests {

    /** How long somebody may take at the provider. */
    static final Duration LIFE = Duration.ofMinutes(10);

    /**
     * What was sent along, to be held against what comes back.
     *
     * @param next where to lead the person then
     */
    record Begun(String state, String nonce, String verifier, String next) {

        /** Never with its secrets. */
        @Override
        public String toString() {
            return "Begun[" + next + "]";
        }
    }

    private final DatabaseClient database;
    private final InstantSource clock;

    SignInRequests(DatabaseClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps it under a new key, for the browser to hold; clears what has expired on the way. */
    Mono<String> keep(Begun begun) {
        var key = Secrets.token();
        var now = clock.instant();
        return database.sql("DELETE FROM sign_in_request WHERE expires_at < :now")
                .bind("now", now)
                .then()
                .then(database.sql("""
                                INSERT INTO sign_in_request (key_sha256, state, nonce, verifier, next, expires_at)
                                VALUES (:print, :state, :nonce, :verifier, :next, :end)
                                """)
                        .bind("print", Secrets.print(key))
                        .bind("state", begun.state())
                        .bind("nonce", begun.nonce())
                        .bind("verifier", begun.verifier())
                        .bind("next", begun.next())
                        .bind("end", now.plus(LIFE))
                        .then())
                .thenReturn(key);
    }

    /** What that browser began, this once; empty when it is unknown, used or too old. */
    Mono<Begun> take(String key) {
        return database.sql("DELETE FROM sign_in_request WHERE key_sha256 = :print AND expires_at >= :now RETURNING *")
                .bind("print", Secrets.print(key))
                .bind("now", clock.instant())
                .map(SignInRequests::begun)
                .one();
    }

    private static Begun begun(Readable row) {
        return new Begun(text(row, "state"), text(row, "nonce"), text(row, "verifier"), text(row, "next"));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
