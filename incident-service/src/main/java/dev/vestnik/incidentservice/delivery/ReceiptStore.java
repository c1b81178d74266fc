package dev.vestnik.incidentservice.delivery;

import static dev.vestnik.incidentservice.database.Columns.value;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Deliveries as those ask for them who want to know what one person was told. */
@Repository
class ReceiptStore {
    private final DatabaseClient database;

    ReceiptStore(DatabaseClient database) {
        this.database = database;
    }

    /** One for each recipient that the sending room has named. */
    Flux<Arrival> arrivals(UUID message) {
        return database.sql("""
                        SELECT recipient, bool_or(state = 'SENT') AS arrived, bool_and(state IN ('BOUNCED', 'REFUSED')) AS lost
                          FROM delivery WHERE message_id = :message AND recipient IS NOT NULL GROUP BY recipient
                        """)
                .bind("message", message)
                .map(row -> new Arrival(
                        value(row, "recipient", UUID.class),
                        value(row, "arrived", Boolean.class),
                        value(row, "lost", Boolean.class)))
                .all();
    }

    /** The latest of them, oldest first. */
    Flux<Received> received(UUID recipient, int limit) {
        return database.sql("""
                        SELECT * FROM (
                            SELECT d.id, d.message_id, d.channel, d.address, b.variant, b.subject, b.text, d.state,
                                   d.attempts, coalesce(d.reason, '') AS reason, d.created_at, d.finished_at
                              FROM delivery d JOIN delivery_body b ON b.id = d.body_id
                             WHERE d.recipient = :recipient
                             ORDER BY d.created_at DESC, d.id DESC LIMIT :limit) latest
                         ORDER BY created_at, id
                        """)
                .bind("recipient", recipient)
                .bind("limit", limit)
                .map(ReceiptStore::receivedOf)
                .all();
    }

    private static Received receivedOf(Readable row) {
        return new Received(
                value(row, "message_id", UUID.class),
                To.Way.valueOf(value(row, "channel", String.class)),
                Masked.address(value(row, "address", String.class)),
                Body.languageOf(value(row, "variant", String.class)),
                value(row, "variant", String.class),
                value(row, "subject", String.class),
                value(row, "text", String.class),
                value(row, "state", String.class),
                value(row, "attempts", Integer.class),
                value(row, "reason", String.class),
                value(row, "created_at", Instant.class),
                Optional.ofNullable(row.get("finished_at", Instant.class)));
    }
}
