package dev.vestnik.incidentservice.ticket;

import static dev.vestnik.incidentservice.database.Columns.value;

import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.templates.Language;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps tickets as their desk last told them, and which case each is about. */
@Repository
class TicketStore {
    /** So far there is one desk outside; a further one is a further name. */
    static final String DESK = "webhook";

    /** The desk of exercises, which is nowhere. */
    static final String DRILL = "drill";

    private static final String SELECT = """
            SELECT t.id, t.external_id, t.desk = 'drill' AS drill, t.customer_external_id, t.customer_id, t.channel, t.language, t.subject, t.text,
                   t.opened_at, t.case_id, c.ref, t.linked_at, t.replied_at
              FROM ticket t LEFT JOIN incident_case c ON c.id = t.case_id
             WHERE\s""";

    private final DatabaseClient database;

    TicketStore(DatabaseClient database) {
        this.database = database;
    }

    /** Whether that call of the hook is the first under its id. */
    Mono<Boolean> firstCall(String callId) {
        return database.sql("INSERT INTO hook_call (hook, call_id) VALUES ('tickets', :id) ON CONFLICT DO NOTHING")
                .bind("id", callId)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Calls older than a week are not repeated any more. */
    Mono<Void> forgetCalls() {
        return database.sql("DELETE FROM hook_call WHERE received_at < now() - interval '7 days'")
                .then();
    }

    /** A known ticket keeps its id, its link and when it was opened; its words are replaced. */
    Mono<Void> put(String desk, Arrival arrival) {
        return database.sql("""
                        INSERT INTO ticket (id, desk, external_id, customer_external_id, customer_id, channel, language,
                                            subject, text, opened_at)
                        VALUES (gen_random_uuid(), :desk, :id, :customer,
                                (SELECT c.id FROM customer c WHERE c.external_id = :customer AND c.retired_at IS NULL),
                                :channel, :language, :subject, :text, :opened)
                        ON CONFLICT (desk, external_id) DO UPDATE
                           SET customer_external_id = excluded.customer_external_id, customer_id = excluded.customer_id,
                               channel = excluded.channel, language = excluded.language, subject = excluded.subject,
                               text = excluded.text, updated_at = now()
                        """)
                .bind("desk", desk)
                .bind("id", arrival.id())
                .bind(
                        "customer",
                        Parameters.in(R2dbcType.VARCHAR, arrival.customer().orElse(null)))
                .bind("channel", arrival.channel().name())
                .bind("language", arrival.language().tag())
                .bind("subject", arrival.subject())
                .bind("text", arrival.text())
                .bind("opened", arrival.openedAt())
                .then();
    }

    Mono<Ticket> find(UUID id) {
        return database.sql(SELECT + "t.id = :id")
                .bind("id", id)
                .map(TicketStore::ticketOf)
                .one();
    }

    Mono<Ticket> findExternal(String externalId) {
        return database.sql(SELECT + "t.external_id = :id ORDER BY t.desk = 'drill' LIMIT 1")
                .bind("id", externalId)
                .map(TicketStore::ticketOf)
                .one();
    }

    /** Of a real desk, without an accepted reply and open, linked or not; the longest waiting first. */
    Flux<Ticket> waiting(int limit) {
        return database.sql(SELECT + """
                        t.replied_at IS NULL AND t.closed_at IS NULL AND t.desk <> 'drill'
                         ORDER BY t.opened_at, t.id LIMIT :limit
                        """)
                .bind("limit", limit)
                .map(TicketStore::ticketOf)
                .all();
    }

    /** Without a reply and linked to nothing, of exercises or of real desks: the latest. */
    Flux<Ticket> unlinked(boolean drill, int limit) {
        return database.sql(SELECT + """
                        t.replied_at IS NULL AND t.closed_at IS NULL AND t.case_id IS NULL AND (t.desk = 'drill') = :drill
                         ORDER BY t.opened_at DESC, t.id LIMIT :limit
                        """)
                .bind("drill", drill)
                .bind("limit", limit)
                .map(TicketStore::ticketOf)
                .all();
    }

    /** About that case and open: those without a reply first, the longest waiting of them at the top. */
    Flux<Ticket> linked(CaseId id, int limit) {
        return database.sql(SELECT + """
                        t.case_id = :case AND t.closed_at IS NULL
                         ORDER BY t.replied_at IS NOT NULL, t.opened_at, t.id LIMIT :limit
                        """)
                .bind("case", id.value())
                .bind("limit", limit)
                .map(TicketStore::ticketOf)
                .all();
    }

    /** The one of that case that was opened first. */
    Mono<Ticket> earliest(CaseId id) {
        return database.sql(SELECT + "t.case_id = :case ORDER BY t.opened_at, t.id LIMIT 1")
                .bind("case", id.value())
                .map(TicketStore::ticketOf)
                .one();
    }

    /** Whether it was not about any case until now. Who wrote is looked up again: customers may have come meanwhile. */
    Mono<Boolean> link(UUID id, CaseId of, String by) {
        return database.sql("""
                        UPDATE ticket t
                           SET case_id = :case, linked_at = now(), linked_by = :by, link_told_at = NULL,
                               customer_id = (SELECT c.id FROM customer c
                                               WHERE c.external_id = t.customer_external_id AND c.retired_at IS NULL)
                         WHERE t.id = :id AND t.case_id IS NULL
                        """)
                .bind("id", id)
                .bind("case", of.value())
                .bind("by", by)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    Mono<Boolean> unlink(UUID id, CaseId from) {
        return database.sql("""
                        UPDATE ticket SET case_id = NULL, linked_at = NULL, linked_by = NULL, link_told_at = NULL
                         WHERE id = :id AND case_id = :case
                        """)
                .bind("id", id)
                .bind("case", from.value())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private static Ticket ticketOf(Readable row) {
        return new Ticket(
                value(row, "id", UUID.class),
                value(row, "external_id", String.class),
                Optional.ofNullable(row.get("customer_external_id", String.class)),
                Optional.ofNullable(row.get("customer_id", UUID.class)).map(CustomerId::new),
                Channel.valueOf(value(row, "channel", String.class)),
                new Language(value(row, "language", String.class)),
                value(row, "subject", String.class),
                value(row, "text", String.class),
                value(row, "opened_at", Instant.class),
                value(row, "drill", Boolean.class),
                linkOf(row),
                Optional.ofNullable(row.get("replied_at", Instant.class)));
    }

    private static Optional<Ticket.Link> linkOf(Readable row) {
        return Optional.ofNullable(row.get("case_id", UUID.class))
                .map(id -> new Ticket.Link(
                        new CaseId(id), value(row, "ref", String.class), value(row, "linked_at", Instant.class)));
    }
}
