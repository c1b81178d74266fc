package dev.vestnik.incidentservice.compensation;

import static dev.vestnik.incidentservice.database.Columns.value;

import dev.vestnik.incidentservice.incident.timeline.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Finds the cases that may lie in the same billing months. */
@Repository
class SceneStore {
    /** A month of any zone on either side. */
    private static final Duration AROUND = Duration.ofDays(33);

    private static final int MOST = 500;

    private final DatabaseClient database;

    SceneStore(DatabaseClient database) {
        this.database = database;
    }

    /** Other cases, no drills, opened about then, that hurt a customer whom this one hurt too; the latest 500. */
    Flux<CaseId> near(CaseId id, Instant from, Instant to) {
        return database.sql("""
                        SELECT c.id FROM incident_case c
                         WHERE NOT c.drill AND c.id <> :case AND c.opened_at BETWEEN :from AND :to
                           AND EXISTS (SELECT FROM affected a JOIN affected b ON b.customer_id = a.customer_id
                                        WHERE a.case_id = c.id AND b.case_id = :case)
                         ORDER BY c.opened_at DESC LIMIT :most
                        """)
                .bind("case", id.value())
                .bind("from", from.minus(AROUND))
                .bind("to", to.plus(AROUND))
                .bind("most", MOST)
                .map(row -> new CaseId(value(row, "id", UUID.class)))
                .all();
    }
}
