package dev.vestnik.incidentservice.ticket;

import static dev.vestnik.incidentservice.database.Columns.value;

import io.r2dbc.spi.Readable;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Comments for the desk's own people on their way there. */
@Repository
class CommentStore {
    private final DatabaseClient database;

    CommentStore(DatabaseClient database) {
        this.database = database;
    }

    /** One that is to be posted now. */
    record Due(UUID id, String ticket, Optional<String> incident, String text) {}

    Mono<Void> put(Ticket ticket, String text, String by) {
        return put(ticket.id(), ticket.link().map(Ticket.Link::ref).orElse(""), text, by);
    }

    Mono<Void> put(UUID ticket, String ref, String text, String by) {
        return database.sql("""
                        INSERT INTO ticket_comment (id, ticket_id, case_ref, text, written_by)
                        VALUES (gen_random_uuid(), :ticket, :ref, :text, :by)
                        """)
                .bind("ticket", ticket)
                .bind("ref", ref)
                .bind("text", text)
                .bind("by", by)
                .then();
    }

    /** Taken in hand for a minute. */
    Flux<Due> claim(int limit) {
        return database.sql("""
                        WITH due AS (
                            SELECT id FROM ticket_comment WHERE state = 'QUEUED' AND due_at <= now()
                             ORDER BY due_at LIMIT :limit FOR UPDATE SKIP LOCKED)
                        UPDATE ticket_comment c SET due_at = now() + interval '1 minute', attempts = c.attempts + 1
                          FROM due, ticket t WHERE c.id = due.id AND t.id = c.ticket_id
                        RETURNING c.id, t.external_id, c.case_ref, c.text
                        """).bind("limit", limit).map(CommentStore::dueOf).all();
    }

    Mono<Void> posted(UUID id) {
        return database.sql("UPDATE ticket_comment SET state = 'SENT', reason = '', finished_at = now() WHERE id = :id")
                .bind("id", id)
                .then();
    }

    /** Later, ever more rarely; after a day never. */
    Mono<Void> deferred(UUID id, String reason) {
        return database.sql("""
                        UPDATE ticket_comment
                           SET reason = :reason, due_at = now() + least(600, 2 ^ least(attempts, 10)) * interval '1 second',
                               state = CASE WHEN created_at < now() - interval '1 day' THEN 'FAILED' ELSE state END
                         WHERE id = :id
                        """).bind("id", id).bind("reason", reason).then();
    }

    Mono<Void> failed(UUID id, String reason) {
        return database.sql("""
                        UPDATE ticket_comment SET state = 'FAILED', reason = :reason, finished_at = now() WHERE id = :id
                        """).bind("id", id).bind("reason", reason).then();
    }

    private static Due dueOf(Readable row) {
        return new Due(
                value(row, "id", UUID.class),
                value(row, "external_id", String.class),
                Optional.ofNullable(row.get("case_ref", String.class)).filter(ref -> !ref.isEmpty()),
                value(row, "text", String.class));
    }
}
