package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.FactKind;
import dev.vestnik.incidentservice.incident.timeline.Line;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of entries: appended to, never changed. */
@Repository
class EntryStore {

    /** The one lock of all appends: whoever holds it commits next, so position is commit order. */
    private static final long APPEND_LOCK = 0x7665_7374_6e69_6bL;

    private final DatabaseClient database;
    private final FactCodec codec;
    private final EntryRows rows;

    EntryStore(DatabaseClient database, FactCodec codec, EntryRows rows) {
        this.database = database;
        this.codec = codec;
        this.rows = rows;
    }

    /** All entries of a case in the order written; those of a newer version are left out here and parked by followers. */
    Flux<Entry> of(CaseId id) {
        return database.sql("SELECT * FROM entry WHERE case_id = :id ORDER BY seq")
                .bind("id", id.value())
                .map(this::ifKnown)
                .all()
                .<Entry>handle((entry, sink) -> entry.ifPresent(sink::next));
    }

    /** Those of all these cases, each case's in order. */
    Flux<Entry> of(Collection<CaseId> ids) {
        return database.sql("SELECT * FROM entry WHERE case_id = ANY (:ids) ORDER BY seq")
                .bind("ids", ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .map(this::ifKnown)
                .all()
                .<Entry>handle((entry, sink) -> entry.ifPresent(sink::next));
    }

    /** The entry at that place; fails when this version cannot read it. */
    Mono<Entry> at(long position) {
        return database.sql("SELECT * FROM entry WHERE position = :position")
                .bind("position", position)
                .map(rows::toEntry)
                .one();
    }

    /** The entry that already tells the same: same source reference, or same follower, cause and kind. */
    Mono<Entry> sameAs(CaseId id, Line line) {
        if (line.sourceRef().isEmpty() && line.cause().isEmpty()) {
            return Mono.empty();
        }
        return database.sql("""
                SELECT * FROM entry
                WHERE (case_id = :id AND source = :source AND source_ref = :ref)
                   OR (cause_follower = :follower AND cause_position = :position AND kind = :kind)
                LIMIT 1
                """)
                .bind("id", id.value())
                .bind("source", line.source().name())
                .bind("ref", or(line.sourceRef(), String.class))
                .bind("follower", or(line.cause().map(Line.Cause::follower), String.class))
                .bind("position", or(line.cause().map(Line.Cause::position), Long.class))
                .bind("kind", FactKind.of(line.fact()).name())
                .map(rows::toEntry)
                .one();
    }

    /** Takes the lock of all appends, to be the last thing before {@link #insert}: nothing slow may follow before commit. */
    Mono<Void> lock() {
        return database.sql("SELECT pg_advisory_xact_lock(:key)")
                .bind("key", APPEND_LOCK)
                .fetch()
                .one()
                .then();
    }

    /** Inserts behind all others, and gives the entry with its position. */
    Mono<Entry> insert(Entry entry) {
        return bound(entry.line(), database.sql("""
                        INSERT INTO entry (position, id, case_id, seq, kind, kind_version, payload, occurred_at, occurred_precision,
                            entered_zone, recorded_at, by_kind, by_id, by_role, visibility, text, public_text, readings, source,
                            source_ref, supersedes, correction_reason, cause_follower, cause_position)
                        VALUES ((SELECT coalesce(max(position), 0) + 1 FROM entry), :id, :caseId, :seq, :kind, :version, :payload,
                            :occurredAt, :precision, :zone, :recordedAt, :byKind, :byId, :byRole, :visibility, :text, :publicText,
                            :readings, :source, :sourceRef, :supersedes, :reason, :follower, :cause)
                        RETURNING *
                        """))
                .bind("id", entry.id().value())
                .bind("caseId", entry.caseId().value())
                .bind("seq", entry.seq())
                .bind("recordedAt", entry.recordedAt())
                .bind("byKind", entry.by().kind())
                .bind("byId", entry.by().id())
                .bind("byRole", entry.by().role())
                .map(rows::toEntry)
                .one();
    }

    private GenericExecuteSpec bound(Line line, GenericExecuteSpec sql) {
        return sql.bind("kind", FactKind.of(line.fact()).name())
                .bind("version", FactCodec.VERSION)
                .bind("payload", json(line.fact()))
                .bind("occurredAt", line.occurred().at())
                .bind("precision", json(line.occurred().precision()))
                .bind("zone", line.enteredZone())
                .bind("visibility", line.visibility().name())
                .bind("text", line.text())
                .bind("publicText", or(line.publicText().map(this::json), Json.class))
                .bind("readings", json(line.readings()))
                .bind("source", line.source().name())
                .bind("sourceRef", or(line.sourceRef(), String.class))
                .bind(
                        "supersedes",
                        or(
                                line.supersedes()
                                        .map(correction -> correction.entry().value()),
                                UUID.class))
                .bind("reason", or(line.supersedes().map(Line.Correction::reason), String.class))
                .bind("follower", or(line.cause().map(Line.Cause::follower), String.class))
                .bind("cause", or(line.cause().map(Line.Cause::position), Long.class));
    }

    private Json json(Object value) {
        return Json.of(codec.write(value));
    }

    private Optional<Entry> ifKnown(Readable row) {
        boolean known = FactKind.named(row.get("kind", String.class)).isPresent()
                && row.get("kind_version", Integer.class) <= FactCodec.VERSION;
        return known ? Optional.of(rows.toEntry(row)) : Optional.empty();
    }

    private static Object or(Optional<?> value, Class<?> type) {
        return value.<Object>map(some -> some).orElseGet(() -> Parameters.in(type));
    }
}
