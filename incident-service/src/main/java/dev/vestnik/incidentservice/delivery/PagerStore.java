package dev.vestnik.incidentservice.delivery;

import java.util.Objects;
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

    /** Calls that wait have no sense any more: what is the matter has ended before they went. */
    Mono<Void> drop(String key) {
        return database.sql("""
                        UPDATE delivery SET state = 'DROPPED', finished_at = now()
                         WHERE channel = 'PAGER' AND address = :key AND state IN ('QUEUED', 'DEFERRED')
                        """).bind("key", key).then();
    }

    /** The last call that went or is going out under that key, when it woke somebody and nothing has ended it since. */
    Mono<UUID> awake(String key) {
        return database.sql("""
                        SELECT last.message_id FROM (
                            SELECT d.message_id, b.variant FROM delivery d JOIN delivery_body b ON b.id = d.body_id
                             WHERE d.channel = 'PAGER' AND d.address = :key AND d.state IN ('QUEUED', 'DEFERRED', 'SENDING', 'SENT')
                             ORDER BY d.created_at DESC, d.id LIMIT 1) AS last
                         WHERE last.variant = :trigger
                        """)
                .bind("key", key)
                .bind("trigger", PagerCall.Action.TRIGGER.name())
                .map(row -> Objects.requireNonNull(row.get("message_id", UUID.class)))
                .one();
    }
}
