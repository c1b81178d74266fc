package dev.vestnik.incidentservice.runbook;

import static dev.vestnik.incidentservice.database.Columns.value;

import dev.vestnik.incidentservice.incident.timeline.CaseId;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Attached runbooks as rows; one a case and code. */
@Repository
class AttachedStore {

    /** Its own, and not the web's: what was once written is read for ever. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final DatabaseClient database;

    AttachedStore(DatabaseClient database) {
        this.database = database;
    }

    /** In the order attached, those taken off too; what leads a drill stands behind what the drill is about. */
    Flux<Attached> of(CaseId id) {
        return database.sql("""
                        SELECT * FROM case_runbook WHERE case_id = :case
                        ORDER BY attached_at, trigger IS NOT DISTINCT FROM 'DRILL', code
                        """)
                .bind("case", id.value())
                .map(AttachedStore::attachedOf)
                .all();
    }

    /** Nothing when the case has it, or somebody took it off. Whether it was attached. */
    Mono<Boolean> attachOnce(CaseId id, Attached fresh, String by, Instant at) {
        return put(id, fresh, by, at, "DO NOTHING");
    }

    /** As it is on the shelf now; nothing when the case has it. Whether it was attached. */
    Mono<Boolean> attach(CaseId id, Attached fresh, String by, Instant at) {
        return put(id, fresh, by, at, """
                DO UPDATE SET version = excluded.version, content = excluded.content, trigger = excluded.trigger,
                              since = excluded.since, attached_by = excluded.attached_by, attached_at = excluded.attached_at,
                              taken_off_by = NULL, taken_off_at = NULL
                WHERE case_runbook.taken_off_at IS NOT NULL
                """);
    }

    private Mono<Boolean> put(CaseId id, Attached fresh, String by, Instant at, String otherwise) {
        return database.sql("""
                        INSERT INTO case_runbook (id, case_id, code, version, content, trigger, since, attached_by, attached_at)
                        VALUES (:id, :case, :code, :version, :content, :trigger, :since, :by, :at)
                        ON CONFLICT (case_id, code)
                        """ + otherwise)
                .bind("id", UUID.randomUUID())
                .bind("case", id.value())
                .bind("code", fresh.runbook().code())
                .bind("version", fresh.runbook().version())
                .bind("content", Json.of(JSON.writeValueAsString(fresh.runbook())))
                .bind("trigger", fresh.trigger().<Object>map(Enum::name).orElseGet(() -> Parameters.in(String.class)))
                .bind("since", fresh.since())
                .bind("by", by)
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** Whether it was on the case until now. */
    Mono<Boolean> takeOff(CaseId id, String code, String by, Instant at) {
        return database.sql("""
                        UPDATE case_runbook SET taken_off_by = :by, taken_off_at = :at
                        WHERE case_id = :case AND code = :code AND taken_off_at IS NULL
                        """)
                .bind("case", id.value())
                .bind("code", code)
                .bind("by", by)
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    private static Attached attachedOf(Readable row) {
        var trigger = Optional.ofNullable(row.get("trigger", String.class));
        return new Attached(
                JSON.readValue(value(row, "content", String.class), Runbook.class),
                trigger.flatMap(AttachedStore::named),
                value(row, "since", Instant.class),
                row.get("taken_off_at", Instant.class) != null);
    }

    private static Optional<Trigger> named(String name) {
        return Arrays.stream(Trigger.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}
