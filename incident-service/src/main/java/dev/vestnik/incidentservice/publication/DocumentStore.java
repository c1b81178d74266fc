package dev.vestnik.incidentservice.publication;

import static dev.vestnik.incidentservice.database.Columns.value;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.statuspage.document.ComponentState;
import dev.vestnik.statuspage.document.DocumentId;
import dev.vestnik.statuspage.document.DocumentJson;
import dev.vestnik.statuspage.document.PublicDocument;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps public documents by key, each with the revision of its last change, and the harms that are public. */
@Repository
class DocumentStore {

    private static final long PUBLISHING = 0x7075_626c_6963L;

    private final DatabaseClient database;

    DocumentStore(DatabaseClient database) {
        this.database = database;
    }

    /** The history of revisions and since when it is kept. */
    record Epoch(String id, Instant begun) {}

    /** Where a reader stands: the revision of that history up to which it has everything. */
    record Place(String epoch, long revision) {}

    /** What one look found: how far things are now, whether the rows continue from where the reader was, and the rows. */
    record Look(Place now, boolean continues, List<Row> rows) {
        Look and(Look next) {
            var all = new ArrayList<>(rows);
            all.addAll(next.rows());
            return new Look(now, continues, all);
        }
    }

    /** One published change as stored; without a document it was taken away. */
    record Row(DocumentId id, long revision, Optional<PublicDocument> document, Instant changedAt) {}

    /** Lets one publisher at a time through, until its transaction ends: so revisions are commit order, and each sees what the one before wrote. */
    Mono<Void> lock() {
        return database.sql("SELECT pg_advisory_xact_lock(:key)")
                .bind("key", PUBLISHING)
                .then();
    }

    Mono<Epoch> epoch() {
        return database.sql("SELECT epoch, begun_at FROM publication_epoch")
                .map(row ->
                        new Epoch(value(row, "epoch", UUID.class).toString(), value(row, "begun_at", Instant.class)))
                .one();
    }

    /** Puts it in place of what was there; false when that says the same already. */
    Mono<Boolean> put(DocumentId id, Optional<CaseId> caseId, PublicDocument document) {
        var insert = database.sql("""
                        INSERT INTO public_document (key, revision, case_id, body)
                        SELECT :key, coalesce(max(revision), 0) + 1, :caseId, :body FROM public_document
                        ON CONFLICT (key) DO UPDATE
                           SET revision = excluded.revision, body = excluded.body, changed_at = now()
                         WHERE public_document.body IS DISTINCT FROM excluded.body
                        """).bind("key", id.value()).bind("body", Json.of(DocumentJson.write(document)));
        return caseId.map(it -> insert.bind("caseId", it.value()))
                .orElseGet(() -> insert.bindNull("caseId", UUID.class))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** Takes away all that was published of that case, its review too; false when there was nothing. */
    Mono<Boolean> remove(CaseId caseId) {
        return database.sql("""
                        WITH gone AS (SELECT key, row_number() OVER (ORDER BY key) AS place FROM public_document
                                       WHERE case_id = :caseId AND body IS NOT NULL),
                             newest AS (SELECT coalesce(max(revision), 0) AS revision FROM public_document)
                        UPDATE public_document d SET body = NULL, changed_at = now(), revision = newest.revision + gone.place
                          FROM gone, newest WHERE d.key = gone.key
                        """)
                .bind("caseId", caseId.value())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    Mono<PublicDocument> find(DocumentId id) {
        return database.sql("SELECT * FROM public_document WHERE key = :key AND body IS NOT NULL")
                .bind("key", id.value())
                .map(DocumentStore::rowOf)
                .one()
                .mapNotNull(row -> row.document().orElse(null));
    }

    /** What is or was published of that case itself; its review is a document of its own. */
    Mono<Row> find(CaseId caseId) {
        return database.sql("SELECT * FROM public_document WHERE case_id = :caseId AND key NOT LIKE '%postmortem/%'")
                .bind("caseId", caseId.value())
                .map(DocumentStore::rowOf)
                .one();
    }

    /** What changed after that place, in order; everything for a reader who was never there. One statement, so that all of it is of one moment. */
    Mono<Look> look(Optional<Place> from) {
        return database.sql("""
                        WITH now AS (SELECT epoch, (SELECT coalesce(max(revision), 0) FROM public_document) AS newest
                                       FROM publication_epoch),
                             known AS (SELECT *, epoch::text = :epoch AND newest >= :after AS continues FROM now)
                        SELECT k.epoch, k.newest, k.continues, d.key, d.revision, d.body, d.changed_at
                          FROM known k
                          LEFT JOIN public_document d ON d.revision > CASE WHEN k.continues THEN :after ELSE 0 END
                         ORDER BY d.revision
                        """)
                .bind("epoch", from.map(Place::epoch).orElse(""))
                .bind("after", from.map(Place::revision).orElse(0L))
                .map(DocumentStore::lookOf)
                .all()
                .reduce(Look::and);
    }

    private static Look lookOf(Readable row) {
        return new Look(
                new Place(value(row, "epoch", UUID.class).toString(), value(row, "newest", Long.class)),
                value(row, "continues", Boolean.class),
                row.get("key") == null ? List.of() : List.of(rowOf(row)));
    }

    Mono<Void> putHarms(CaseId caseId, List<Harm> harms) {
        return database.sql("DELETE FROM public_harm WHERE case_id = :caseId")
                .bind("caseId", caseId.value())
                .then()
                .thenMany(Flux.fromIterable(harms))
                .concatMap(harm -> insert(caseId, harm))
                .then();
    }

    private Mono<Void> insert(CaseId caseId, Harm harm) {
        var insert = database.sql("""
                        INSERT INTO public_harm (case_id, component_id, state, since, until)
                        VALUES (:caseId, :component, :state, :since, :until)
                        """)
                .bind("caseId", caseId.value())
                .bind("component", harm.component().value())
                .bind("state", harm.state().name())
                .bind("since", harm.since());
        return harm.until()
                .map(until -> insert.bind("until", until))
                .orElseGet(() -> insert.bindNull("until", Instant.class))
                .then();
    }

    /** All that is open, and of the ended ones the last of each component. */
    Flux<Harm> harms() {
        return database.sql("""
                        SELECT component_id, state, since, until FROM public_harm WHERE until IS NULL
                        UNION ALL
                        (SELECT DISTINCT ON (component_id) component_id, state, since, until FROM public_harm
                          WHERE until IS NOT NULL ORDER BY component_id, until DESC)
                        """)
                .map(row -> new Harm(
                        new ComponentId(value(row, "component_id", UUID.class)),
                        ComponentState.valueOf(value(row, "state", String.class)),
                        value(row, "since", Instant.class),
                        Optional.ofNullable(row.get("until", Instant.class))))
                .all();
    }

    private static Row rowOf(Readable row) {
        return new Row(
                new DocumentId(value(row, "key", String.class)),
                value(row, "revision", Long.class),
                Optional.ofNullable(row.get("body", String.class)).flatMap(DocumentJson::readDocument),
                value(row, "changed_at", Instant.class));
    }
}
