package dev.vestnik.incidentservice.insight;

import static dev.vestnik.incidentservice.database.Columns.value;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Reads from the timelines of drills who took part in them. */
@Repository
class TrainedStore {

    private final DatabaseClient database;

    TrainedStore(DatabaseClient database) {
        this.database = database;
    }

    /** Whoever plays a file takes part in nothing, so what was imported does not count. */
    Flux<Trained> all() {
        return database.sql("""
                        SELECT e.by_id, e.by_role, count(DISTINCT e.case_id) AS drills,
                               max(c.clock_wall_zero + (e.recorded_at - c.clock_case_zero) / c.clock_speed) AS last
                          FROM incident_case c JOIN entry e ON e.case_id = c.id
                         WHERE c.drill AND e.by_kind = 'PERSON' AND e.source <> 'IMPORT'
                           AND EXISTS (SELECT FROM entry x WHERE x.case_id = c.id AND x.kind IN ('CLOSED', 'FALSE_ALARM'))
                         GROUP BY e.by_id, e.by_role
                         ORDER BY last DESC, e.by_id
                        """).map(TrainedStore::trainedOf).all();
    }

    private static Trained trainedOf(Readable row) {
        return new Trained(
                value(row, "by_id", String.class),
                value(row, "by_role", String.class),
                value(row, "drills", Long.class),
                value(row, "last", Instant.class));
    }
}
