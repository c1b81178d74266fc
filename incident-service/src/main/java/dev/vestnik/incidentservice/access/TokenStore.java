package dev.vestnik.incidentservice.access;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows of {@code api_token}. */
@Component
class TokenStore {

    /** The last use is written at most this often, so that a busy program does not turn reads into writes. */
    private static final Duration STEP = Duration.ofMinutes(1);

    private final DatabaseClient database;

    TokenStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> insert(Tokens.Token token, String print) {
        return database.sql("""
                        INSERT INTO api_token (id, name, role, secret_sha256, created_at)
                        VALUES (:id, :name, :role, :print, :created)
                        """)
                .bind("id", token.id())
                .bind("name", token.name())
                .bind("role", token.role().name())
                .bind("print", print)
                .bind("created", token.createdAt())
                .then();
    }

    /** The working token of this print. */
    Mono<Tokens.Token> find(String print) {
        return database.sql("SELECT * FROM api_token WHERE secret_sha256 = :print AND revoked_at IS NULL")
                .bind("print", print)
                .map(TokenStore::token)
                .one();
    }

    /** The same, noting the use. */
    Mono<Tokens.Token> use(String print, Instant now) {
        return find(print)
                .delayUntil(token -> token.lastUsedAt()
                                .filter(used -> used.isAfter(now.minus(STEP)))
                                .isPresent()
                        ? Mono.empty()
                        : database.sql("UPDATE api_token SET last_used_at = :now WHERE id = :id")
                                .bind("now", now)
                                .bind("id", token.id())
                                .then());
    }

    Mono<Boolean> revoke(UUID id, Instant now) {
        return database.sql("UPDATE api_token SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
                .bind("now", now)
                .bind("id", id)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Ends all tokens of that name and role, and removes any row that holds the print, so that it can be used anew. */
    Mono<Void> forget(String name, Role role, String print, Instant now) {
        return database.sql("DELETE FROM api_token WHERE secret_sha256 = :print")
                .bind("print", print)
                .then()
                .then(database.sql("""
                                UPDATE api_token SET revoked_at = :now
                                WHERE name = :name AND role = :role AND revoked_at IS NULL
                                """)
                        .bind("now", now)
                        .bind("name", name)
                        .bind("role", role.name())
                        .then());
    }

    Flux<Tokens.Token> all() {
        return database.sql("SELECT * FROM api_token ORDER BY created_at DESC, id")
                .map(TokenStore::token)
                .all();
    }

    private static Tokens.Token token(Readable row) {
        return new Tokens.Token(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("name", String.class)),
                Role.valueOf(Objects.requireNonNull(row.get("role", String.class))),
                Objects.requireNonNull(row.get("created_at", Instant.class)),
                Optional.ofNullable(row.get("last_used_at", Instant.class)),
                Optional.ofNullable(row.get("revoked_at", Instant.class)));
    }
}
