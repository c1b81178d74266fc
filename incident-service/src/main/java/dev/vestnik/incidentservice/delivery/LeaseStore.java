package dev.vestnik.incidentservice.delivery;

import static dev.vestnik.incidentservice.database.Columns.value;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which node has which delivery in hand: leases in columns by the database's clock, no transaction held while a letter is on its way. */
@Repository
class LeaseStore {
    /** A lost reply whose letter was held is dropped at once: the letter goes, and nobody counts the reply as a failure (R-B26). */
    private static final String SETTLE = """
            UPDATE delivery d
               SET state = CASE WHEN r.state IN ('BOUNCED', 'REFUSED') AND d.channel = 'DESK'
                                     AND EXISTS (SELECT FROM delivery l WHERE l.message_id = d.message_id
                                                    AND l.recipient = d.recipient AND l.state = 'HELD') THEN 'DROPPED'
                                WHEN r.state = 'DEFERRED' AND d.created_at < now() - interval '1 day' THEN 'BOUNCED'
                                ELSE r.state END,
                   attempts = d.attempts + r.tried, reason = r.reason, leased_by = NULL,
                   due_at = now() + CASE WHEN r.tried = 0 THEN interval '2 seconds'
                       ELSE greatest(r.wait, least(600, 2 ^ least(d.attempts, 10)) * (0.8 + 0.4 * random())) * interval '1 second' END,
                   finished_at = CASE WHEN r.state = 'DEFERRED' THEN NULL ELSE now() END
              FROM unnest(:ids, :states, :tried, :waits, :reasons) AS r (id, state, tried, wait, reason)
             WHERE d.id = r.id AND d.state = 'SENDING' AND d.leased_by = :node
            """;

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final DatabaseClient database;

    LeaseStore(DatabaseClient database) {
        this.database = database;
    }

    /** A decided outcome and the parcel it belongs to. */
    record Settled(Parcel parcel, Outcome outcome) {}

    /** Takes those that are due and whose rank has its turn; they are this node's until the lease ends. */
    Flux<Parcel> claim(String node, Channel channel) {
        return database.sql("""
                        WITH due AS (
                            SELECT d.id FROM delivery d
                             WHERE d.state IN ('QUEUED', 'DEFERRED', 'SENDING') AND d.due_at <= now()
                               AND d.channel = :channel AND (d.drill OR :open)
                               AND (d.rank = 0 OR d.created_at < now() - interval '2 minutes'
                                    OR NOT EXISTS (SELECT FROM delivery b WHERE b.message_id = d.message_id
                                                      AND b.rank < d.rank AND b.state IN ('QUEUED', 'SENDING')))
                             ORDER BY d.rank, d.due_at LIMIT :limit FOR UPDATE SKIP LOCKED)
                        UPDATE delivery d
                           SET state = 'SENDING', leased_by = :node, due_at = now() + interval '5 minutes'
                          FROM due, delivery_body b
                         WHERE d.id = due.id AND b.id = d.body_id
                        RETURNING d.id, d.message_id, d.channel, d.address, d.thread_root, d.opens_thread, d.drill,
                                  b.variant, b.subject, b.text, b.html
                        """)
                .bind("channel", channel.name())
                .bind("open", channel.isOpen())
                .bind("limit", channel.batch())
                .bind("node", node)
                .map(LeaseStore::parcelOf)
                .all();
    }

    /** Writes outcomes down, if this node still has the lease; a deferral waits twice as long each time and gives up after a day. */
    Mono<Void> settle(String node, List<Settled> settled) {
        return database.sql(SETTLE)
                .bind("ids", settled.stream().map(one -> one.parcel().id()).toArray(UUID[]::new))
                .bind("states", words(settled.stream().map(one -> stateOf(one.outcome()))))
                .bind(
                        "tried",
                        settled.stream().map(one -> triedOf(one.outcome())).toArray(Integer[]::new))
                .bind(
                        "waits",
                        settled.stream().map(one -> waitOf(one.outcome())).toArray(Integer[]::new))
                .bind("reasons", words(settled.stream().map(one -> reasonOf(one.outcome()))))
                .bind("node", node)
                .then();
    }

    private static String[] words(Stream<String> words) {
        return words.toArray(String[]::new);
    }

    private static String stateOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered _ -> "SENT";
            case Outcome.Deferred _, Outcome.Unreachable _ -> "DEFERRED";
            case Outcome.Rejected _ -> "BOUNCED";
            case Outcome.Refused _ -> "REFUSED";
        };
    }

    private static int triedOf(Outcome outcome) {
        return outcome instanceof Outcome.Unreachable ? 0 : 1;
    }

    /** In seconds. */
    private static int waitOf(Outcome outcome) {
        return outcome instanceof Outcome.Deferred(var _, var atLeast)
                ? (int) Math.min(atLeast.toSeconds(), LONGEST_WAIT.toSeconds())
                : 0;
    }

    private static String reasonOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered _ -> "";
            case Outcome.Deferred(var reason, var _) -> reason;
            case Outcome.Unreachable(var reason) -> reason;
            case Outcome.Rejected(var reason) -> reason;
            case Outcome.Refused(var reason) -> reason;
        };
    }

    private static Parcel parcelOf(Readable row) {
        return new Parcel(
                value(row, "id", UUID.class),
                value(row, "message_id", UUID.class),
                value(row, "channel", String.class),
                value(row, "address", String.class),
                value(row, "thread_root", String.class),
                value(row, "opens_thread", Boolean.class),
                value(row, "drill", Boolean.class),
                new Body(
                        value(row, "variant", String.class),
                        value(row, "subject", String.class),
                        value(row, "text", String.class),
                        value(row, "html", String.class)));
    }
}
