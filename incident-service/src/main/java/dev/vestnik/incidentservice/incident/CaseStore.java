package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.incident.timeline.CaseKind;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.templates.Texts;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The heads of cases, their numbers and versions. */
@Repository
class CaseStore {

    private final DatabaseClient database;
    private final FactCodec codec;

    CaseStore(DatabaseClient database, FactCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /** A case with the number of its entries at that moment. */
    record Versioned(Case of, int version) {}

    Mono<Versioned> find(CaseId id) {
        return one("SELECT * FROM incident_case WHERE id = :id", id);
    }

    /** The same, held against other writers until the surrounding transaction ends. */
    Mono<Versioned> findForUpdate(CaseId id) {
        return one("SELECT * FROM incident_case WHERE id = :id FOR UPDATE", id);
    }

    Mono<Case> findByRef(String ref) {
        return database.sql("SELECT * FROM incident_case WHERE ref = upper(:ref)")
                .bind("ref", ref)
                .map(this::toCase)
                .one();
    }

    Mono<Map<CaseId, String>> refs(Set<CaseId> ids) {
        return ids.isEmpty()
                ? Mono.just(Map.of())
                : database.sql("SELECT id, ref FROM incident_case WHERE id = ANY (:ids)")
                        .bind("ids", ids.stream().map(CaseId::value).toArray(UUID[]::new))
                        .map(row -> Map.entry(new CaseId(row.get("id", UUID.class)), row.get("ref", String.class)))
                        .all()
                        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** The newest first. */
    Flux<Case> latest(boolean drills, int limit) {
        return database.sql(
                        "SELECT * FROM incident_case WHERE drill = :drills ORDER BY opened_at DESC, ref DESC LIMIT :limit")
                .bind("drills", drills)
                .bind("limit", limit)
                .map(this::toCase)
                .all();
    }

    /** All but those that ended as a whole and where nothing was said since that may have opened them again; the newest first. */
    Flux<Case> maybeOpen(boolean drills) {
        return database.sql("""
                SELECT c.* FROM incident_case c WHERE c.drill = :drills
                  AND NOT EXISTS (SELECT FROM entry done WHERE done.case_id = c.id
                      AND (done.kind IN ('CLOSED', 'FALSE_ALARM', 'MERGED')
                          OR done.kind = 'RESOLVED' AND done.payload -> 'components' = '[]')
                      AND NOT EXISTS (SELECT FROM entry back WHERE back.case_id = c.id
                          AND (back.kind IN ('REOPENED', 'STAGE_SET_BACK', 'IMPACT_STARTED') AND back.seq > done.seq
                              OR back.supersedes IS NOT NULL)))
                ORDER BY c.opened_at DESC, c.ref DESC
                """).bind("drills", drills).map(this::toCase).all();
    }

    /** The newest first. */
    Flux<Case> search(CaseSearch wanted) {
        return database.sql("""
                SELECT c.* FROM incident_case c
                WHERE NOT c.drill
                  AND (:before = '' OR (c.opened_at, c.ref) <
                      (SELECT last.opened_at, last.ref FROM incident_case last WHERE last.ref = :before))
                  AND (:text = '' OR position(lower(:text) IN lower(c.ref || ' ' || c.title::text)) > 0
                      OR EXISTS (SELECT FROM entry e WHERE e.case_id = c.id
                          AND position(lower(:text) IN lower(e.text || ' ' || coalesce(e.public_text::text, ''))) > 0))
                  AND (:component = '' OR EXISTS (SELECT FROM entry e WHERE e.case_id = c.id
                      AND position(:component IN e.payload::text) > 0))
                ORDER BY c.opened_at DESC, c.ref DESC LIMIT :limit
                """)
                .bind("before", wanted.before().orElse(""))
                .bind("text", wanted.text())
                .bind(
                        "component",
                        wanted.component().map(id -> id.value().toString()).orElse(""))
                .bind("limit", wanted.limit())
                .map(this::toCase)
                .all();
    }

    /** The next number of that prefix and year, without gaps for committed cases. */
    Mono<Integer> nextNumber(String prefix, int year) {
        return database.sql("""
                INSERT INTO case_number (prefix, year, last) VALUES (:prefix, :year, 1)
                ON CONFLICT (prefix, year) DO UPDATE SET last = case_number.last + 1 RETURNING last
                """)
                .bind("prefix", prefix)
                .bind("year", year)
                .map(row -> row.get(0, Integer.class))
                .one();
    }

    Mono<Case> insert(Case fresh) {
        return database.sql("""
                INSERT INTO incident_case (id, kind, ref, title, severity, zone, drill, opened_at,
                    clock_case_zero, clock_wall_zero, clock_speed)
                VALUES (:id, :kind, :ref, :title, :severity, :zone, :drill, :openedAt, :caseZero, :wallZero, :speed)
                """)
                .bind("id", fresh.id().value())
                .bind("kind", fresh.kind().name())
                .bind("ref", fresh.ref())
                .bind("title", Json.of(codec.write(fresh.title())))
                .bind("severity", fresh.severity().name())
                .bind("zone", fresh.zone().getId())
                .bind("drill", fresh.drill())
                .bind("openedAt", fresh.openedAt())
                .bind("caseZero", fresh.clock().caseZero())
                .bind("wallZero", fresh.clock().wallZero())
                .bind("speed", fresh.clock().speed())
                .then()
                .thenReturn(fresh);
    }

    /** Moves the version on by one; false when somebody else did so first. */
    Mono<Boolean> advance(CaseId id, int from) {
        return database.sql("UPDATE incident_case SET version = version + 1 WHERE id = :id AND version = :from")
                .bind("id", id.value())
                .bind("from", from)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private Mono<Versioned> one(String sql, CaseId id) {
        return database.sql(sql)
                .bind("id", id.value())
                .map(row -> new Versioned(toCase(row), row.get("version", Integer.class)))
                .one();
    }

    private Case toCase(Readable row) {
        return new Case(
                new CaseId(row.get("id", UUID.class)),
                CaseKind.valueOf(row.get("kind", String.class)),
                row.get("ref", String.class),
                codec.read(row.get("title", Json.class).asString(), Texts.class),
                Severity.valueOf(row.get("severity", String.class)),
                ZoneId.of(row.get("zone", String.class)),
                row.get("drill", Boolean.class),
                row.get("opened_at", Instant.class),
                new CaseClock(
                        row.get("clock_case_zero", Instant.class),
                        row.get("clock_wall_zero", Instant.class),
                        row.get("clock_speed", Double.class)));
    }
}
