package dev.vestnik.incidentservice.runbook;

import static dev.vestnik.incidentservice.database.Columns.value;

import dev.vestnik.incidentservice.incident.timeline.CaseId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Notes of drills as rows. */
@Repository
class DrillNoteStore {

    private final DatabaseClient database;

    DrillNoteStore(DatabaseClient database) {
        this.database = database;
    }

    /** In the order written. */
    Flux<DrillNote> of(CaseId id) {
        return database.sql("SELECT * FROM drill_note WHERE case_id = :case ORDER BY written_at, id")
                .bind("case", id.value())
                .map(DrillNoteStore::noteOf)
                .all();
    }

    Mono<Void> put(CaseId id, DrillNote note) {
        return database.sql("""
                        INSERT INTO drill_note (id, case_id, by_id, by_role, text, written_at)
                        VALUES (:id, :case, :by, :role, :text, :at)
                        """)
                .bind("id", note.id())
                .bind("case", id.value())
                .bind("by", note.byId())
                .bind("role", note.byRole())
                .bind("text", note.text())
                .bind("at", note.at())
                .then();
    }

    private static DrillNote noteOf(Readable row) {
        return new DrillNote(
                value(row, "id", UUID.class),
                value(row, "by_id", String.class),
                value(row, "by_role", String.class),
                value(row, "text", String.class),
                value(row, "written_at", Instant.class));
    }
}
