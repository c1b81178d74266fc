package dev.vestnik.incidentservice.access;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows of {@code person} as whoever administers changes them. */
@Component
class AccountStore {

    private final DatabaseClient database;

    AccountStore(DatabaseClient database) {
        this.database = database;
    }

    Flux<Account> all() {
        return database.sql("SELECT * FROM person ORDER BY login")
                .map(AccountStore::account)
                .all();
    }

    Mono<Account> find(UUID id) {
        return database.sql("SELECT * FROM person WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .map(AccountStore::account)
                .one();
    }

    /** Those who can get in by themselves, held until the transaction ends. */
    Flux<UUID> holdAdministrators() {
        return database.sql("""
                        SELECT id FROM person
                        WHERE role = 'ADMIN' AND disabled_at IS NULL AND password_hash IS NOT NULL
                        ORDER BY id FOR UPDATE
                        """).mapValue(UUID.class).all();
    }

    Mono<Void> setRole(UUID id, Role role) {
        return database.sql("UPDATE person SET role = :role WHERE id = :id")
                .bind("role", role.name())
                .bind("id", id)
                .then();
    }

    Mono<Void> disable(UUID id, Instant now) {
        return database.sql("UPDATE person SET disabled_at = coalesce(disabled_at, :now) WHERE id = :id")
                .bind("now", now)
                .bind("id", id)
                .then();
    }

    /** How many there were. */
    Mono<Long> endTokensOf(UUID id, Instant now) {
        return database.sql("UPDATE api_token SET revoked_at = :now WHERE issued_by = :by AND revoked_at IS NULL")
                .bind("now", now)
                .bind("by", id.toString())
                .fetch()
                .rowsUpdated();
    }

    Mono<Void> enable(UUID id) {
        return database.sql("UPDATE person SET disabled_at = NULL WHERE id = :id")
                .bind("id", id)
                .then();
    }

    private static Account account(Readable row) {
        var known = PeopleStore.known(row);
        return new Account(
                known.person(),
                Optional.ofNullable(row.get("last_signed_in_at", Instant.class)),
                row.get("subject", String.class) != null,
                false,
                known.mustChangePassword());
    }
}
