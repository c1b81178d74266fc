package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.incident.timeline.Entry;
import java.util.List;
import org.springframework.context.annotation.DependsOn;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A follower of the tests: writes down what it was given, in the transaction it was given it, and fails on request. */
@Component
@DependsOn("flywayInitializer")
class RecordingFollower implements Follower {

    /** An entry with this text fails as long as the marker stands in the table of obstacles. */
    static final String OBSTACLE = "obstacle:";

    private final DatabaseClient database;

    RecordingFollower(DatabaseClient database) {
        this.database = database;
        // a table of the tests, made before any entry can come
        database.sql("""
                CREATE TABLE IF NOT EXISTS test_followed (n bigint GENERATED ALWAYS AS IDENTITY, position bigint, case_id uuid);
                CREATE TABLE IF NOT EXISTS test_obstacle (marker text)
                """).then().block();
    }

    @Override
    public String name() {
        return "test-recording";
    }

    @Override
    public Mono<Void> follow(Entry entry) {
        return database.sql("SELECT count(*) FROM test_obstacle WHERE marker = :marker")
                .bind("marker", entry.line().text())
                .map(row -> row.get(0, Long.class))
                .one()
                .flatMap(obstacles ->
                        obstacles > 0 ? Mono.error(new IllegalStateException("told to fail")) : written(entry));
    }

    private Mono<Void> written(Entry entry) {
        return database.sql("INSERT INTO test_followed (position, case_id) VALUES (:position, :caseId)")
                .bind("position", entry.position())
                .bind("caseId", entry.caseId().value())
                .then();
    }

    /** The positions written down for a case, in the order they were given. */
    List<Long> of(Case given) {
        return database.sql("SELECT position FROM test_followed WHERE case_id = :id ORDER BY n")
                .bind("id", given.id().value())
                .map(row -> row.get(0, Long.class))
                .all()
                .collectList()
                .block();
    }

    void failOn(String text) {
        database.sql("INSERT INTO test_obstacle VALUES (:marker)")
                .bind("marker", text)
                .then()
                .block();
    }

    void failNoMore(String text) {
        database.sql("DELETE FROM test_obstacle WHERE marker = :marker")
                .bind("marker", text)
                .then()
                .block();
    }
}
