package dev.vestnik.incidentservice.deadline;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Deadlines as rows. */
@Repository
class DeadlineStore {

    private final DatabaseClient database;

    DeadlineStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> set(Deadline deadline) {
        var insert = database.sql("""
                INSERT INTO deadline (id, room, kind, ref, case_id, due_at, next_attempt_at)
                VALUES (:id, :room, :kind, :ref, :caseId, :dueAt, :dueAt)
                ON CONFLICT (room, kind, ref) WHERE settled_at IS NULL
                DO UPDATE SET due_at = excluded.due_at, next_attempt_at = excluded.due_at, attempts = 0
                """)
                .bind("id", deadline.id())
                .bind("room", deadline.room())
                .bind("kind", deadline.kind())
                .bind("ref", deadline.ref())
                .bind("dueAt", deadline.dueAt());
        return deadline.caseId()
                .map(id -> insert.bind("caseId", id))
                .orElseGet(() -> insert.bindNull("caseId", UUID.class))
                .then();
    }

    Mono<Void> settle(String room, String kind, String ref, String how) {
        return database.sql("""
                UPDATE deadline SET settled_at = now(), settled_how = :how
                WHERE room = :room AND kind = :kind AND ref = :ref AND settled_at IS NULL
                """)
                .bind("how", how)
                .bind("room", room)
                .bind("kind", kind)
                .bind("ref", ref)
                .then();
    }

    Flux<Deadline> open(UUID caseId) {
        return database.sql("SELECT * FROM deadline WHERE case_id = :id AND settled_at IS NULL ORDER BY due_at")
                .bind("id", caseId)
                .map(DeadlineStore::toDeadline)
                .all();
    }

    Mono<Long> overdue(Instant now) {
        return database.sql("SELECT count(*) FROM deadline WHERE settled_at IS NULL AND due_at < :now")
                .bind("now", now)
                .map(row -> row.get(0, Long.class))
                .one();
    }

    /** The next one due that no other node holds; it stays locked until the surrounding transaction ends. */
    Mono<Deadline> claim(Instant now) {
        return database.sql("""
                SELECT * FROM deadline WHERE settled_at IS NULL AND next_attempt_at <= :now
                ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED
                """).bind("now", now).map(DeadlineStore::toDeadline).one();
    }

    Mono<Void> fired(Deadline deadline) {
        return database.sql("""
                UPDATE deadline SET settled_at = now(), settled_how = 'FIRED' WHERE id = :id AND settled_at IS NULL
                """).bind("id", deadline.id()).then();
    }

    Mono<Void> failed(Deadline deadline, String why, Instant now) {
        return database.sql("""
                UPDATE deadline SET attempts = attempts + 1, last_failure = left(:why, 500),
                       next_attempt_at = :now + least(300, 2 ^ least(attempts, 10)) * interval '1 second'
                WHERE id = :id
                """)
                .bind("why", why)
                .bind("now", now)
                .bind("id", deadline.id())
                .then();
    }

    private static Deadline toDeadline(Readable row) {
        return new Deadline(
                row.get("id", UUID.class),
                row.get("room", String.class),
                row.get("kind", String.class),
                row.get("ref", String.class),
                Optional.ofNullable(row.get("case_id", UUID.class)),
                row.get("due_at", Instant.class));
    }
}
