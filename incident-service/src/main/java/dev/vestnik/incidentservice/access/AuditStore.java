package dev.vestnik.incidentservice.access;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code audit}. */
@Component
class AuditStore {

    private final DatabaseClient database;
    private final JsonMapper json;

    AuditStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The newest row, after waiting for whoever is appending; {@link AuditRow#NONE} when there is none. */
    Mono<AuditRow> last() {
        return database.sql("SELECT pg_advisory_xact_lock(hashtext('vestnik audit'))")
                .then()
                .then(database.sql("SELECT * FROM audit ORDER BY position DESC LIMIT 1")
                        .map(this::row)
                        .one())
                .defaultIfEmpty(AuditRow.NONE);
    }

    Mono<Void> insert(AuditRow row) {
        var deed = row.deed();
        return database.sql("""
                        INSERT INTO audit (position, at, actor_kind, actor_id, action, object_kind, object_id, details, address, prev_hash, hash)
                        VALUES (:position, :at, :actorKind, :actorId, :action, :objectKind, :objectId, :details, :address, :prev, :hash)
                        """)
                .bind("position", row.position())
                .bind("at", deed.at())
                .bind("actorKind", deed.actorKind())
                .bind("actorId", deed.actorId())
                .bind("action", deed.action())
                .bind("objectKind", deed.objectKind())
                .bind("objectId", deed.objectId())
                .bind("details", Json.of(json.writeValueAsString(new TreeMap<>(deed.details()))))
                .bind("address", deed.address())
                .bind("prev", row.prevHash())
                .bind("hash", row.hash())
                .then();
    }

    /** The whole chain, oldest first. */
    Flux<AuditRow> all() {
        return database.sql("SELECT * FROM audit ORDER BY position")
                .map(this::row)
                .all();
    }

    /** Those asked for, the newest first. */
    Flux<AuditRow> search(AuditQuestion asked, int most) {
        var query = database.sql("""
                        SELECT * FROM audit
                        WHERE (:actor::text IS NULL OR actor_id = :actor)
                          AND (:action::text IS NULL OR action = :action)
                          AND (:object::text IS NULL OR object_kind = :object OR object_id = :object)
                          AND (:from::timestamptz IS NULL OR at >= :from)
                          AND (:until::timestamptz IS NULL OR at < :until)
                          AND (:before::bigint IS NULL OR position < :before)
                        ORDER BY position DESC LIMIT :most
                        """).bind("most", most);
        query = bound(query, "actor", asked.actor(), String.class);
        query = bound(query, "action", asked.action(), String.class);
        query = bound(query, "object", asked.object(), String.class);
        query = bound(query, "from", asked.from(), Instant.class);
        query = bound(query, "until", asked.until(), Instant.class);
        return bound(query, "before", asked.before(), Long.class).map(this::row).all();
    }

    private static <T> GenericExecuteSpec bound(
            GenericExecuteSpec query, String name, Optional<T> value, Class<T> type) {
        return value.map(given -> query.bind(name, given)).orElseGet(() -> query.bindNull(name, type));
    }

    /** The actions there have been, by name. */
    Flux<String> actions() {
        return database.sql("SELECT DISTINCT action FROM audit ORDER BY action")
                .mapValue(String.class)
                .all();
    }

    private AuditRow row(Readable row) {
        var deed = new AuditRow.Deed(
                Objects.requireNonNull(row.get("at", Instant.class)),
                text(row, "actor_kind"),
                text(row, "actor_id"),
                text(row, "action"),
                text(row, "object_kind"),
                text(row, "object_id"),
                details(text(row, "details")),
                text(row, "address"));
        long position = Objects.requireNonNull(row.get("position", Long.class));
        return new AuditRow(position, deed, text(row, "prev_hash"), text(row, "hash"));
    }

    private Map<String, String> details(String text) {
        return json.readValue(text, new TypeReference<>() {});
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
