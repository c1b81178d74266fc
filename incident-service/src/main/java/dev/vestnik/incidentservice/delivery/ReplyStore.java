package dev.vestnik.incidentservice.delivery;

import static dev.vestnik.incidentservice.database.Columns.value;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Replies to tickets, and the letters that wait for how they end: one of the two reaches a person, never both and never neither (R-B26). Every step is one
 * statement, and a reply that is just being handed over is never given up: its outcome decides.
 */
@Repository
class ReplyStore {
    private final DatabaseClient database;

    ReplyStore(DatabaseClient database) {
        this.database = database;
    }

    /** Replies of that message were put in: older ones of their tickets give way (R-B25), letters not yet under way are held. Emits nothing. */
    Flux<Long> begun(UUID message) {
        return giveWay(message).then(hold(message)).thenMany(Flux.empty());
    }

    private Mono<Void> giveWay(UUID message) {
        return database.sql("""
                        WITH late AS (
                            UPDATE delivery o SET state = 'DROPPED', reason = 'a newer stage is told instead', finished_at = now()
                              FROM delivery n
                             WHERE n.message_id = :message AND n.channel = 'DESK'
                               AND o.channel = 'DESK' AND o.address = n.address AND o.thread_root = n.thread_root
                               AND o.message_id <> n.message_id AND o.state IN ('QUEUED', 'DEFERRED')
                            RETURNING o.message_id, o.recipient)
                        UPDATE delivery l SET state = 'REPLACED', reason = 'a newer stage is told instead', finished_at = now()
                          FROM late
                         WHERE l.message_id = late.message_id AND l.recipient = late.recipient AND l.state = 'HELD'
                        """).bind("message", message).then();
    }

    private Mono<Void> hold(UUID message) {
        return database.sql("""
                        UPDATE delivery l SET state = 'HELD'
                         WHERE l.message_id = :message AND l.channel = 'EMAIL' AND l.state = 'QUEUED' AND l.attempts = 0
                           AND EXISTS (SELECT FROM delivery r
                                        WHERE r.message_id = :message AND r.channel = 'DESK' AND r.recipient = l.recipient
                                          AND r.state IN ('QUEUED', 'SENDING', 'DEFERRED'))
                        """).bind("message", message).then();
    }

    Mono<Void> drop(String ticket) {
        return database.sql("""
                        UPDATE delivery SET state = 'DROPPED', reason = 'the ticket was unlinked', finished_at = now()
                         WHERE channel = 'DESK' AND address = :ticket AND state IN ('QUEUED', 'DEFERRED')
                        """).bind("ticket", ticket).then();
    }

    /** Replies that no desk took within ten minutes, while a letter waits for them. */
    Mono<Void> giveUp() {
        return database.sql("""
                        UPDATE delivery r
                           SET state = 'DROPPED', finished_at = now(),
                               reason = 'not accepted within 10 minutes, a letter goes instead; ' || coalesce(r.reason, '')
                         WHERE r.channel = 'DESK' AND r.state IN ('QUEUED', 'DEFERRED')
                           AND r.created_at < now() - interval '10 minutes'
                           AND EXISTS (SELECT FROM delivery l WHERE l.message_id = r.message_id
                                                               AND l.recipient = r.recipient AND l.state = 'HELD')
                        """).then();
    }

    /** Letters whose person was told by a reply. */
    Mono<Void> replace() {
        return database.sql("""
                        UPDATE delivery l
                           SET state = 'REPLACED', reason = 'told by a reply to their ticket', finished_at = now()
                         WHERE l.state = 'HELD'
                           AND EXISTS (SELECT FROM delivery r
                                        WHERE r.message_id = l.message_id AND r.channel = 'DESK'
                                          AND r.recipient = l.recipient AND r.state = 'SENT')
                        """).then();
    }

    /** Letters whose person will get no reply any more: they go, and the replies that failed can never be asked for again. Answers how many. */
    Mono<Long> release() {
        return database.sql("""
                        WITH alone AS (
                            UPDATE delivery l SET state = 'QUEUED', due_at = now()
                             WHERE l.state = 'HELD' AND l.channel = 'EMAIL'
                               AND NOT EXISTS (SELECT FROM delivery r
                                                WHERE r.message_id = l.message_id AND r.channel = 'DESK'
                                                  AND r.recipient = l.recipient
                                                  AND r.state IN ('QUEUED', 'SENDING', 'DEFERRED', 'SENT'))
                            RETURNING l.message_id, l.recipient),
                        dropped AS (
                            UPDATE delivery r SET state = 'DROPPED'
                              FROM alone
                             WHERE r.message_id = alone.message_id AND r.recipient = alone.recipient
                               AND r.channel = 'DESK' AND r.state IN ('BOUNCED', 'REFUSED'))
                        SELECT count(*) AS letters FROM alone
                        """).map(row -> value(row, "letters", Long.class)).one();
    }

    /** The newest reply to each of these tickets. */
    Flux<Reply> newest(Collection<String> tickets) {
        return database.sql("""
                        SELECT DISTINCT ON (d.address) d.address, d.message_id, d.state, coalesce(d.reason, '') AS reason,
                               coalesce(d.finished_at, d.created_at) AS at
                          FROM delivery d
                         WHERE d.channel = 'DESK' AND d.address = ANY (:tickets)
                         ORDER BY d.address, d.created_at DESC, d.id
                        """)
                .bind("tickets", tickets.toArray(String[]::new))
                .map(ReplyStore::replyOf)
                .all();
    }

    /** Those a desk has accepted since then, oldest first. */
    Flux<Reply> accepted(Instant since, int limit) {
        return database.sql("""
                        SELECT address, message_id, state, coalesce(reason, '') AS reason, finished_at AS at
                          FROM delivery
                         WHERE channel = 'DESK' AND state = 'SENT' AND finished_at >= :since
                         ORDER BY finished_at LIMIT :limit
                        """)
                .bind("since", since)
                .bind("limit", limit)
                .map(ReplyStore::replyOf)
                .all();
    }

    private static Reply replyOf(Readable row) {
        return new Reply(
                value(row, "address", String.class),
                value(row, "message_id", UUID.class),
                value(row, "state", String.class),
                value(row, "reason", String.class),
                value(row, "at", Instant.class));
    }
}
