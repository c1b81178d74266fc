package dev.vestnik.incidentservice.affected;

import static dev.vestnik.incidentservice.database.Columns.value;

import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.templates.Language;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps affected lists, written by sets. */
@Repository
class AffectedStore {
    private static final TypeReference<List<AffectedCustomer.Reason>> REASONS = new TypeReference<>() {};
    private static final String PUT = """
            WITH put AS (
                INSERT INTO affected (case_id, customer_id, sources)
                SELECT :case, c.id, jsonb_build_array(jsonb_build_object(
                           'kind', cast(:kind AS text), 'ref', cast(:ref AS text), 'by', cast(:by AS text), 'at', now()))
                  FROM customer c WHERE c.retired_at IS NULL AND %s ORDER BY c.id
                ON CONFLICT (case_id, customer_id) DO UPDATE SET sources = affected.sources || excluded.sources
                 WHERE NOT affected.sources @> jsonb_build_array(jsonb_build_object(
                           'kind', cast(:kind AS text), 'ref', cast(:ref AS text)))
                RETURNING xmax = 0 AS fresh)
            SELECT count(*) FILTER (WHERE fresh) AS added FROM put
            """;
    private static final String WHO_USE =
            PUT.formatted("EXISTS (SELECT FROM usage u WHERE u.component_id = :component AND u.customer_id = c.id)");
    private static final String WITH_IDS = PUT.formatted("c.external_id = ANY (:ids)");

    private final DatabaseClient database;
    private final JsonMapper json;

    AffectedStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Those who add to one list at once wait for one another, to the end of their transactions. */
    Mono<Void> hold(CaseId id) {
        return database.sql("SELECT pg_advisory_xact_lock(hashtext('affected'), hashtext(:case))")
                .bind("case", id.toString())
                .then();
    }

    Mono<Long> addUsersOf(CaseId id, Component component, String by) {
        return put(WHO_USE, id, Origin.COMPONENT, component.code(), by)
                .bind("component", component.id().value())
                .map(row -> value(row, "added", Long.class))
                .one();
    }

    Mono<Long> addIds(CaseId id, List<String> externalIds, Origin origin, String by) {
        return put(WITH_IDS, id, origin, "", by)
                .bind("ids", externalIds.toArray(String[]::new))
                .map(row -> value(row, "added", Long.class))
                .one();
    }

    Mono<Long> addReporter(CaseId id, String externalId, UUID ticket, String by) {
        return put(WITH_IDS, id, Origin.TICKET, ticket.toString(), by)
                .bind("ids", new String[] {externalId})
                .map(row -> value(row, "added", Long.class))
                .one();
    }

    Mono<Void> dropReporter(CaseId id, UUID ticket) {
        return database.sql("""
                        WITH without AS (
                            UPDATE affected a
                               SET sources = (SELECT coalesce(jsonb_agg(s), '[]') FROM jsonb_array_elements(a.sources) s
                                               WHERE NOT (s ->> 'kind' = 'TICKET' AND s ->> 'ref' = :ticket))
                             WHERE a.case_id = :case
                               AND a.sources @> jsonb_build_array(jsonb_build_object('kind', 'TICKET', 'ref', cast(:ticket AS text)))
                            RETURNING customer_id, sources)
                        SELECT customer_id FROM without WHERE sources = '[]'
                        """)
                .bind("case", id.value())
                .bind("ticket", ticket.toString())
                .map(row -> value(row, "customer_id", UUID.class))
                .all()
                .concatMap(nobody -> drop(id, nobody))
                .then();
    }

    private Mono<Void> drop(CaseId id, UUID customer) {
        return database.sql("DELETE FROM affected WHERE case_id = :case AND customer_id = :customer AND sources = '[]'")
                .bind("case", id.value())
                .bind("customer", customer)
                .then();
    }

    private DatabaseClient.GenericExecuteSpec put(String sql, CaseId id, Origin origin, String ref, String by) {
        return database.sql(sql)
                .bind("case", id.value())
                .bind("kind", origin.name())
                .bind("ref", ref)
                .bind("by", by);
    }

    /** In the order given. */
    Flux<String> unknown(List<String> externalIds) {
        return database.sql("""
                        SELECT pasted.id
                          FROM unnest(:ids) WITH ORDINALITY AS pasted (id, place)
                         WHERE NOT EXISTS (SELECT FROM customer c
                                            WHERE c.external_id = pasted.id COLLATE "C" AND c.retired_at IS NULL)
                         ORDER BY pasted.place
                        """)
                .bind("ids", externalIds.toArray(String[]::new))
                .map(row -> value(row, "id", String.class))
                .all();
    }

    Mono<Counts> count(CaseId id) {
        return database.sql("""
                        SELECT c.language, count(*) AS customers,
                               count(*) FILTER (WHERE k.address IS NULL) AS without_address
                          FROM affected a
                          JOIN customer c ON c.id = a.customer_id AND c.retired_at IS NULL
                          LEFT JOIN contact k ON k.customer_id = c.id AND k.channel = 'EMAIL' AND k.position = 1
                         WHERE a.case_id = :case AND a.excluded_why IS NULL
                         GROUP BY c.language ORDER BY c.language DESC
                        """)
                .bind("case", id.value())
                .map(AffectedStore::languageOf)
                .all()
                .collectList()
                .map(Counts::of);
    }

    /** By external id. */
    Flux<AffectedCustomer> page(CaseId id, String after, int limit) {
        return page(id, "true", after, limit);
    }

    /** By external id. */
    Flux<AffectedCustomer> stillDown(CaseId id, String after, int limit) {
        return page(id, "a.still_down_at IS NOT NULL AND a.restored_at IS NULL", after, limit);
    }

    private Flux<AffectedCustomer> page(CaseId id, String which, String after, int limit) {
        return database.sql("""
                        SELECT c.id, c.external_id, c.name, c.language, a.sources, a.still_down_at, a.restored_at
                          FROM affected a JOIN customer c ON c.id = a.customer_id
                         WHERE a.case_id = :case AND a.excluded_why IS NULL AND c.external_id > :after AND %s
                         ORDER BY c.external_id LIMIT :limit
                        """.formatted(which))
                .bind("case", id.value())
                .bind("after", after)
                .bind("limit", limit)
                .map(this::customerOf)
                .all();
    }

    private AffectedCustomer customerOf(Readable row) {
        return new AffectedCustomer(
                new CustomerId(value(row, "id", UUID.class)),
                value(row, "external_id", String.class),
                value(row, "name", String.class),
                new Language(value(row, "language", String.class)),
                json.readValue(value(row, "sources", String.class), REASONS),
                Optional.ofNullable(row.get("still_down_at", Instant.class)),
                Optional.ofNullable(row.get("restored_at", Instant.class)));
    }

    static Counts.OfLanguage languageOf(Readable row) {
        return new Counts.OfLanguage(
                new Language(value(row, "language", String.class)),
                value(row, "customers", Long.class),
                value(row, "without_address", Long.class));
    }
}
