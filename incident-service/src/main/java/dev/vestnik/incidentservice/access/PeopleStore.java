package dev.vestnik.incidentservice.access;

import dev.vestnik.templates.Language;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows of {@code person}. */
@Component
class PeopleStore {

    /** A person with what is needed to let them in. */
    record Known(Person person, Optional<String> passwordHash, boolean mustChangePassword) {}

    private final DatabaseClient database;

    PeopleStore(DatabaseClient database) {
        this.database = database;
    }

    /** Whether the row was written; false when the login is taken. */
    Mono<Boolean> insert(Known known) {
        var person = known.person();
        return database.sql("""
                        INSERT INTO person (id, login, name, role, password_hash, must_change_password, language, created_at)
                        VALUES (:id, :login, :name, :role, :hash, :must, :language, :created)
                        ON CONFLICT (login) DO NOTHING
                        """)
                .bind("id", person.id())
                .bind("login", person.login())
                .bind("name", person.name())
                .bind("role", person.role().name())
                .bind("hash", known.passwordHash().orElseThrow())
                .bind("must", known.mustChangePassword())
                .bind("language", person.language().tag())
                .bind("created", person.createdAt())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    Mono<Known> findByLogin(String login) {
        return database.sql("SELECT * FROM person WHERE login = :login AND disabled_at IS NULL")
                .bind("login", login)
                .map(PeopleStore::known)
                .one();
    }

    Mono<Known> findById(UUID id) {
        return database.sql("SELECT * FROM person WHERE id = :id AND disabled_at IS NULL")
                .bind("id", id)
                .map(PeopleStore::known)
                .one();
    }

    /** Everybody, also who left, by login. */
    Flux<Person> all() {
        return database.sql("SELECT * FROM person ORDER BY login")
                .map(row -> known(row).person())
                .all();
    }

    Mono<Boolean> isTaken(String login) {
        return database.sql("SELECT EXISTS (SELECT FROM person WHERE login = :login) AS taken")
                .bind("login", login)
                .map(row -> Boolean.TRUE.equals(row.get("taken", Boolean.class)))
                .one();
    }

    Mono<Boolean> isEmpty() {
        return database.sql("SELECT NOT EXISTS (SELECT FROM person) AS empty")
                .map(row -> Objects.requireNonNull(row.get("empty", Boolean.class)))
                .one();
    }

    Mono<Void> setPassword(UUID id, String hash, boolean mustChange) {
        return database.sql("UPDATE person SET password_hash = :hash, must_change_password = :must WHERE id = :id")
                .bind("hash", hash)
                .bind("must", mustChange)
                .bind("id", id)
                .then();
    }

    Mono<Void> setLanguage(UUID id, Language language) {
        return database.sql("UPDATE person SET language = :language WHERE id = :id")
                .bind("language", language.tag())
                .bind("id", id)
                .then();
    }

    static Known known(Readable row) {
        return new Known(
                new Person(
                        Objects.requireNonNull(row.get("id", UUID.class)),
                        text(row, "login"),
                        text(row, "name"),
                        Role.valueOf(text(row, "role")),
                        new Language(text(row, "language")),
                        Objects.requireNonNull(row.get("created_at", Instant.class)),
                        Optional.ofNullable(row.get("disabled_at", Instant.class))),
                Optional.ofNullable(row.get("password_hash", String.class)),
                Boolean.TRUE.equals(row.get("must_change_password", Boolean.class)));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
