package dev.vestnik.incidentservice.delivery;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Messages and their deliveries as people ask for them: enqueue, count, show, ask again. */
@Repository
class DeliveryStore {
    private static final String PUT = """
            INSERT INTO delivery (id, message_key, message_id, body_id, channel, address, rank, drill,
                                  thread_root, opens_thread, recipient, state)
            SELECT gen_random_uuid(),
                   encode(sha256(convert_to(:message || ' ' || t.channel || ' ' || k.name, 'UTF8')), 'hex'),
                   :message, b.id, t.channel, t.address, t.rank, :drill,
                   encode(substr(sha256(convert_to(:thread || ' ' || k.name, 'UTF8')), 1, 16), 'hex'),
                   :opens, t.recipient,
                   CASE WHEN t.channel = 'EMAIL' AND EXISTS (
                            SELECT FROM delivery r
                             WHERE r.message_id = :message AND r.channel = 'DESK' AND r.recipient = t.recipient
                               AND r.state IN ('QUEUED', 'SENDING', 'DEFERRED', 'SENT'))
                        THEN 'HELD'
                        -- what is told under one key is told in order: an end never overtakes its alarm
                        WHEN t.channel = 'PAGER' AND EXISTS (
                            SELECT FROM delivery e
                             WHERE e.channel = 'PAGER' AND e.address = t.address
                               AND e.state IN ('QUEUED', 'SENDING', 'DEFERRED', 'HELD'))
                        THEN 'HELD' ELSE 'QUEUED' END
              FROM unnest(:channels, :addresses, :variants, :ranks, :recipients)
                   AS t (channel, address, variant, rank, recipient)
             -- tickets T-a and T-A are two, mailboxes a@ and A@ are not
             CROSS JOIN LATERAL (SELECT CASE t.channel WHEN 'DESK' THEN t.address ELSE lower(t.address) END) AS k (name)
              JOIN delivery_body b ON b.message_id = :message AND b.variant = t.variant
            ON CONFLICT (message_key) DO NOTHING
            """;

    private final DatabaseClient database;

    DeliveryStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> putBody(UUID messageId, Body body) {
        return database.sql("""
                        INSERT INTO delivery_body (id, message_id, variant, subject, text, html)
                        VALUES (:id, :message, :variant, :subject, :text, :html)
                        ON CONFLICT (message_id, variant) DO NOTHING
                        """)
                .bind("id", UUID.randomUUID())
                .bind("message", messageId)
                .bind("variant", body.variant())
                .bind("subject", body.subject())
                .bind("text", body.text())
                .bind("html", body.html())
                .then();
    }

    /** How many rows are new: an address that has this message already is passed over. */
    Mono<Long> put(Message message, List<To> to) {
        return database.sql(PUT)
                .bind("message", message.id())
                .bind("drill", message.drill())
                .bind("thread", message.thread())
                .bind("opens", message.opensThread())
                .bind("channels", to.stream().map(one -> one.channel().name()).toArray(String[]::new))
                .bind("addresses", to.stream().map(To::address).toArray(String[]::new))
                .bind("variants", to.stream().map(To::variant).toArray(String[]::new))
                .bind("ranks", to.stream().map(To::rank).toArray(Integer[]::new))
                .bind(
                        "recipients",
                        to.stream().map(one -> one.recipient().orElse(null)).toArray(UUID[]::new))
                .fetch()
                .rowsUpdated();
    }

    Mono<Tally> tally(UUID messageId) {
        return database.sql("""
                        SELECT count(*) FILTER (WHERE state = 'QUEUED'), count(*) FILTER (WHERE state = 'SENDING'),
                               count(*) FILTER (WHERE state = 'DEFERRED'), count(*) FILTER (WHERE state = 'SENT'),
                               count(*) FILTER (WHERE state = 'BOUNCED'), count(*) FILTER (WHERE state = 'REFUSED'),
                               count(*) FILTER (WHERE state = 'HELD'), count(*) FILTER (WHERE state = 'REPLACED'),
                               count(*) FILTER (WHERE state = 'DROPPED')
                          FROM delivery WHERE message_id = :message
                        """)
                .bind("message", messageId)
                .map(row -> new Tally(
                        count(row, 0),
                        count(row, 1),
                        count(row, 2),
                        count(row, 3),
                        count(row, 4),
                        count(row, 5),
                        count(row, 6),
                        count(row, 7),
                        count(row, 8)))
                .one();
    }

    Flux<Trouble> troubles(UUID messageId, int limit) {
        return database.sql("""
                        SELECT id, address, state, reason, attempts, coalesce(finished_at, due_at) AS at
                          FROM delivery
                         WHERE message_id = :message AND state IN ('DEFERRED', 'BOUNCED', 'REFUSED')
                         ORDER BY state, id LIMIT :limit
                        """)
                .bind("message", messageId)
                .bind("limit", limit)
                .map(DeliveryStore::troubleOf)
                .all();
    }

    /** A failed reply whose letter went, or is about to, stays failed: one of the two (R-B26). */
    Mono<Long> retry(UUID messageId) {
        return database.sql("""
                        UPDATE delivery SET state = 'QUEUED', attempts = 0, due_at = now(), created_at = now(), finished_at = NULL
                         WHERE message_id = :message AND state IN ('BOUNCED', 'REFUSED')
                           AND NOT (channel = 'DESK' AND EXISTS (
                               SELECT FROM delivery l WHERE l.message_id = delivery.message_id AND l.channel = 'EMAIL'
                                                        AND l.recipient = delivery.recipient))
                        """).bind("message", messageId).fetch().rowsUpdated();
    }

    /** How many wait, and for how many seconds the oldest of them has. */
    Mono<Waiting> waiting() {
        return database.sql("""
                        SELECT count(*), coalesce(extract(epoch FROM now() - min(created_at)), 0)::float8
                          FROM delivery WHERE state IN ('QUEUED', 'DEFERRED', 'SENDING')
                        """)
                .map(row -> new Waiting(count(row, 0), value(row, 1, Double.class)))
                .one();
    }

    record Waiting(long count, double oldestSeconds) {}

    private static Trouble troubleOf(Readable row) {
        var reason = row.get("reason", String.class);
        return new Trouble(
                value(row, 0, UUID.class),
                Masked.address(value(row, 1, String.class)),
                value(row, 2, String.class),
                reason == null ? "" : reason,
                value(row, 4, Integer.class),
                value(row, 5, Instant.class));
    }

    private static long count(Readable row, int place) {
        return value(row, place, Long.class);
    }

    private static <T> T value(Readable row, int place, Class<T> type) {
        var value = row.get(place, type);
        if (value == null) {
            throw new IllegalStateException("NULL in column " + place);
        }
        return value;
    }
}
