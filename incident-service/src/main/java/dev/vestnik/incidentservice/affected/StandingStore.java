package dev.vestnik.incidentservice.affected;

import static dev.vestnik.incidentservice.database.Columns.value;

import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps for whom it ends at another time than for their component. */
@Repository
class StandingStore {
    private static final String MARK = """
            UPDATE affected a SET %s
              FROM customer c
             WHERE a.case_id = :case AND c.id = a.customer_id AND c.retired_at IS NULL AND c.external_id = ANY (:ids) AND %s
            """;
    private static final String DOWN = MARK.formatted(
            "still_down_at = :at, still_down_by = :by, restored_at = NULL, restored_by = NULL",
            "(a.still_down_at IS NULL OR a.restored_at IS NOT NULL)");
    private static final String RESTORED =
            MARK.formatted("restored_at = :at, restored_by = :by", "a.restored_at IS DISTINCT FROM :at");

    private final DatabaseClient database;

    StandingStore(DatabaseClient database) {
        this.database = database;
    }

    /** How many were not on the list before; who is on it keeps the reasons there are. */
    Mono<Long> add(CaseId id, List<String> externalIds, String by) {
        return database.sql("""
                        INSERT INTO affected (case_id, customer_id, sources)
                        SELECT :case, c.id, jsonb_build_array(jsonb_build_object(
                                   'kind', cast(:kind AS text), 'ref', '', 'by', cast(:by AS text), 'at', now()))
                          FROM customer c WHERE c.retired_at IS NULL AND c.external_id = ANY (:ids) ORDER BY c.id
                        ON CONFLICT (case_id, customer_id) DO NOTHING
                        """)
                .bind("case", id.value())
                .bind("kind", Origin.PASTED_IDS.name())
                .bind("by", by)
                .bind("ids", externalIds.toArray(String[]::new))
                .fetch()
                .rowsUpdated();
    }

    /** How many were marked; who is marked already is passed over. */
    Mono<Long> markDown(CaseId id, List<String> externalIds, String by, Instant at) {
        return mark(DOWN, id, externalIds, by, at);
    }

    /** How many were marked; who is marked so already is passed over. */
    Mono<Long> markRestored(CaseId id, List<String> externalIds, String by, Instant at) {
        return mark(RESTORED, id, externalIds, by, at);
    }

    private Mono<Long> mark(String sql, CaseId id, List<String> externalIds, String by, Instant at) {
        return database.sql(sql)
                .bind("case", id.value())
                .bind("ids", externalIds.toArray(String[]::new))
                .bind("by", by)
                .bind("at", at)
                .fetch()
                .rowsUpdated();
    }

    Mono<Ends> ends(CaseId id) {
        return database.sql("""
                        SELECT count(*) AS total,
                               count(*) FILTER (WHERE a.still_down_at IS NOT NULL AND a.restored_at IS NULL) AS down,
                               count(*) FILTER (WHERE a.restored_at IS NOT NULL) AS restored
                          FROM affected a JOIN customer c ON c.id = a.customer_id AND c.retired_at IS NULL
                         WHERE a.case_id = :case AND a.excluded_why IS NULL
                        """)
                .bind("case", id.value())
                .map(row -> new Ends(
                        value(row, "total", Long.class),
                        value(row, "down", Long.class),
                        value(row, "restored", Long.class)))
                .one();
    }

    /** By id. */
    Flux<Standing> standings(CaseId id) {
        return database.sql("""
                        SELECT a.customer_id, a.restored_at
                          FROM affected a JOIN customer c ON c.id = a.customer_id AND c.retired_at IS NULL
                         WHERE a.case_id = :case AND a.excluded_why IS NULL
                           AND (a.still_down_at IS NOT NULL OR a.restored_at IS NOT NULL)
                         ORDER BY a.customer_id
                        """)
                .bind("case", id.value())
                .map(StandingStore::standingOf)
                .all();
    }

    private static Standing standingOf(Readable row) {
        var restored = Optional.ofNullable(row.get("restored_at", Instant.class));
        return new Standing(new CustomerId(value(row, "customer_id", UUID.class)), restored.isEmpty(), restored);
    }
}
