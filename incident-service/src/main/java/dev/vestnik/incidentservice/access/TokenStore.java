package dev.vestnik.incidentservice.access;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    Mono<Void> insert(Tokens.Token token, String print, String by) {
        return database.sql("""
                        INSERT INTO api_token (id, name, role, scopes, secret_sha256, created_at, expires_at, issued_by)
                        VALUES (:id, :name, :role, :scopes, :print, :created, :expires, :by)
                        """)
                .bind("by", by)
                .bind("id", token.id())
                .bind("name", token.name())
                .bind("role", token.role().name())
                .bind("print", print)
                .bind("created", token.createdAt())
                .bind("scopes", token.scopes().stream().map(Enum::name).toArray(String[]::new))
                .bind(
                        "expires",
                        Parameters.in(
                                R2dbcType.TIMESTAMP_WITH_TIME_ZONE,
                                token.expiresAt().orElse(null)))
                .then();
    }

    /** The token of this print that works then. */
    Mono<Tokens.Token> find(String print, Instant now) {
        return database.sql("""
                        SELECT * FROM api_token WHERE secret_sha256 = :print AND revoked_at IS NULL
                            AND (expires_at IS NULL OR expires_at > :now)
                        """)
                .bind("print", print)
                .bind("now", now)
                .map(TokenStore::token)
                .one();
    }

    /** The same, noting the use. */
    Mono<Tokens.Token> use(String print, Instant now) {
        return find(print, now)
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

    /** Those that work then. */
    Flux<Tokens.Token> issuedBy(String by, Instant now) {
        return database.sql("""
                        SELECT * FROM api_token WHERE issued_by = :by AND revoked_at IS NULL
                            AND (expires_at IS NULL OR expires_at > :now)
                        ORDER BY created_at
                        """)
                .bind("by", by)
                .bind("now", now)
                .map(TokenStore::token)
                .all();
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
                scopes(row.get("scopes", String[].class)),
                Objects.requireNonNull(row.get("created_at", Instant.class)),
                Optional.ofNullable(row.get("expires_at", Instant.class)),
                Optional.ofNullable(row.get("last_used_at", Instant.class)),
                Optional.ofNullable(row.get("revoked_at", Instant.class)));
    }

    private static Set<Permission> scopes(String @Nullable [] names) {
        return names == null
                ? Set.of()
                : Stream.of(names).map(Permission::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
