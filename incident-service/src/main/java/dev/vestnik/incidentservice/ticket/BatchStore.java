package dev.vestnik.incidentservice.ticket;

import static dev.vestnik.incidentservice.database.Columns.value;

import dev.vestnik.incidentservice.delivery.Reply;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which links and accepted replies the timelines know of; a batch is told of at most every ten seconds. */
@Repository
class BatchStore {
    private final DatabaseClient database;

    BatchStore(DatabaseClient database) {
        this.database = database;
    }

    /** From when on accepted replies may be unknown here: a minute before the last known one, for commits come out of order. */
    Mono<Instant> knownUntil() {
        return database.sql("SELECT coalesce(max(accepted_at), 'epoch') - interval '1 minute' AS at FROM ticket_reply")
                .map(row -> value(row, "at", Instant.class))
                .one();
    }

    /** Keeps accepted replies, each once, and when a ticket was first and last answered. */
    Mono<Void> put(List<Reply> accepted) {
        return database.sql("""
                        WITH fresh AS (
                            INSERT INTO ticket_reply (ticket_id, message_id, case_id, accepted_at)
                            SELECT t.id, r.message, t.case_id, r.at
                              FROM unnest(:tickets, :messages, :ats) AS r (ticket, message, at)
                              JOIN ticket t ON t.external_id = r.ticket
                            ON CONFLICT DO NOTHING
                            RETURNING ticket_id, accepted_at),
                        spans AS (
                            SELECT ticket_id, min(accepted_at) AS first, max(accepted_at) AS last FROM fresh GROUP BY ticket_id)
                        UPDATE ticket t
                           SET replied_at = least(t.replied_at, s.first), last_reply_at = greatest(t.last_reply_at, s.last)
                          FROM spans s WHERE t.id = s.ticket_id
                        """)
                .bind("tickets", accepted.stream().map(Reply::ticket).toArray(String[]::new))
                .bind("messages", accepted.stream().map(Reply::message).toArray(UUID[]::new))
                .bind("ats", accepted.stream().map(Reply::at).toArray(Instant[]::new))
                .then();
    }

    /** Cases with links untold, whose last batch is ten seconds ago. */
    Flux<CaseId> withNewLinks() {
        return database.sql("""
                        SELECT DISTINCT t.case_id FROM ticket t
                         WHERE t.case_id IS NOT NULL AND t.link_told_at IS NULL
                           AND NOT EXISTS (SELECT FROM ticket o WHERE o.case_id = t.case_id
                                                               AND o.link_told_at > now() - interval '10 seconds')
                        """).map(BatchStore::caseOf).all();
    }

    Flux<CaseId> withNewReplies() {
        return database.sql("""
                        SELECT DISTINCT r.case_id FROM ticket_reply r
                         WHERE r.case_id IS NOT NULL AND r.told_at IS NULL
                           AND NOT EXISTS (SELECT FROM ticket_reply o WHERE o.case_id = r.case_id
                                                                     AND o.told_at > now() - interval '10 seconds')
                        """).map(BatchStore::caseOf).all();
    }

    /** By which ways the untold ones came, one each; they are told of in the transaction of the caller. */
    Flux<Channel> takeLinks(CaseId id) {
        return database.sql("""
                        UPDATE ticket SET link_told_at = now() WHERE case_id = :case AND link_told_at IS NULL RETURNING channel
                        """)
                .bind("case", id.value())
                .map(BatchStore::channelOf)
                .all();
    }

    Flux<Channel> takeReplies(CaseId id) {
        return database.sql("""
                        UPDATE ticket_reply r SET told_at = now() FROM ticket t
                         WHERE r.case_id = :case AND r.told_at IS NULL AND t.id = r.ticket_id
                        RETURNING t.channel
                        """)
                .bind("case", id.value())
                .map(BatchStore::channelOf)
                .all();
    }

    private static CaseId caseOf(Readable row) {
        return new CaseId(value(row, "case_id", UUID.class));
    }

    private static Channel channelOf(Readable row) {
        return Channel.valueOf(value(row, "channel", String.class));
    }
}
