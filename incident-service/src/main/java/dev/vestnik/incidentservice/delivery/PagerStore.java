package dev.vestnik.incidentservice.delivery;

import static dev.vestnik.incidentservice.database.Columns.value;

import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What was told to the pager under a key. */
@Repository
class PagerStore {

    private final DatabaseClient database;

    PagerStore(DatabaseClient database) {
        this.database = database;
    }

    /** Calls to wake somebody that wait have no sense any more: what is the matter has ended before they went. */
    Mono<Void> drop(String key) {
        return database.sql("""
                        UPDATE delivery d SET state = 'DROPPED', finished_at = now()
                          FROM delivery_body b
                         WHERE b.id = d.body_id AND b.variant = :trigger
                           AND d.channel = 'PAGER' AND d.address = :key AND d.state IN ('QUEUED', 'DEFERRED', 'HELD')
                        """)
                .bind("key", key)
                .bind("trigger", PagerCall.Action.TRIGGER.name())
                .then();
    }

    /** A call to wake somebody that failed, or whose node is gone, while its end waits behind it: it is not tried again. */
    Mono<Void> dropEnded() {
        return database.sql("""
                        UPDATE delivery d SET state = 'DROPPED', reason = 'it has ended before the call went', finished_at = now()
                          FROM delivery_body b
                         WHERE b.id = d.body_id AND b.variant = :trigger AND d.channel = 'PAGER'
                           AND (d.state IN ('QUEUED', 'DEFERRED') OR d.state = 'SENDING' AND d.due_at <= now())
                           AND EXISTS (SELECT FROM delivery e
                                        WHERE e.channel = 'PAGER' AND e.address = d.address AND e.state = 'HELD'
                                          AND (e.created_at, e.id) > (d.created_at, d.id))
                        """)
                .bind("trigger", PagerCall.Action.TRIGGER.name())
                .then();
    }

    /** Calls before which nothing of their key is under way any more: they go. Answers how many. */
    Mono<Long> release() {
        return database.sql("""
                        UPDATE delivery d SET state = 'QUEUED', due_at = now()
                         WHERE d.channel = 'PAGER' AND d.state = 'HELD'
                           AND NOT EXISTS (SELECT FROM delivery e
                                            WHERE e.channel = 'PAGER' AND e.address = d.address
                                              AND e.state IN ('QUEUED', 'SENDING', 'DEFERRED', 'HELD')
                                              AND (e.created_at, e.id) < (d.created_at, d.id))
                        """).fetch().rowsUpdated();
    }

    /** The last call that went or is going out under that key, when it woke somebody and nothing has ended it since. */
    Mono<UUID> awake(String key) {
        return database.sql("""
                        SELECT last.message_id FROM (
                            SELECT d.message_id, b.variant FROM delivery d JOIN delivery_body b ON b.id = d.body_id
                             WHERE d.channel = 'PAGER' AND d.address = :key AND d.state IN ('QUEUED', 'DEFERRED', 'HELD', 'SENDING', 'SENT')
                             ORDER BY d.created_at DESC, d.id LIMIT 1) AS last
                         WHERE last.variant = :trigger
                        """)
                .bind("key", key)
                .bind("trigger", PagerCall.Action.TRIGGER.name())
                .map(row -> value(row, "message_id", UUID.class))
                .one();
    }
}
