package dev.vestnik.incidentservice.runbook;

import static dev.vestnik.incidentservice.database.Columns.value;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads from drills that were brought to their end by which runbooks somebody worked in them. */
@Repository
class TriedStore {

    private final DatabaseClient database;

    TriedStore(DatabaseClient database) {
        this.database = database;
    }

    /** When, by the clock on the wall, a step of each was last ticked in such a drill, and the tick was not taken back; runbooks without one are absent. */
    Mono<Map<String, Instant>> last() {
        return database.sql("""
                        SELECT r.code, max(c.clock_wall_zero + (e.recorded_at - c.clock_case_zero) / c.clock_speed) AS last
                          FROM case_runbook r
                          JOIN incident_case c ON c.id = r.case_id AND c.drill
                          JOIN entry e ON e.case_id = c.id AND e.kind = 'CHECK_TICKED'
                                      AND starts_with(e.payload ->> 'step', r.code || '/')
                         WHERE r.taken_off_at IS NULL
                           AND NOT EXISTS (SELECT FROM entry x WHERE x.supersedes = e.id)
                           AND EXISTS (SELECT FROM entry x WHERE x.case_id = c.id AND x.kind IN ('CLOSED', 'FALSE_ALARM'))
                         GROUP BY r.code
                        """).map(TriedStore::oneOf).all().collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Map.Entry<String, Instant> oneOf(Readable row) {
        return Map.entry(value(row, "code", String.class), value(row, "last", Instant.class));
    }
}
