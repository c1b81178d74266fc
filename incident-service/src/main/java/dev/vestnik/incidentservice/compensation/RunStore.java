package dev.vestnik.incidentservice.compensation;

import static dev.vestnik.incidentservice.database.Columns.value;

import dev.vestnik.incidentservice.incident.timeline.CaseId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps runs, and how far each has come. */
@Repository
class RunStore {
    private final DatabaseClient database;
    private final CreditRows rows;

    /** A run that goes on from where it stopped. */
    record Claimed(Run run, Scene scene, Instant listed, String reached) {}

    RunStore(DatabaseClient database, CreditRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Those who start runs of one case wait for one another; answers the moment of the transaction, up to which the list counts. */
    Mono<Instant> hold(CaseId id) {
        return database.sql("SELECT pg_advisory_xact_lock(hashtext('credit run'), hashtext(:case))")
                .bind("case", id.toString())
                .then()
                .then(database.sql("SELECT now() AS at")
                        .map(row -> value(row, "at", Instant.class))
                        .one());
    }

    Mono<Void> insert(Run run, Scene scene, Instant listed) {
        return database.sql("""
                        INSERT INTO credit_run (id, case_id, entry_code, entry_version, scene, expected, started_by, started_at,
                                                listed_until)
                        VALUES (:id, :case, :entry, :version, :scene, :expected, :by, :at, :listed)
                        """)
                .bind("id", run.id())
                .bind("case", run.caseId().value())
                .bind("entry", run.entry())
                .bind("version", run.entryVersion())
                .bind("scene", rows.jsonOf(scene))
                .bind("expected", rows.jsonOf(run.expected()))
                .bind("by", run.startedBy())
                .bind("at", run.startedAt())
                .bind("listed", listed)
                .then();
    }

    Mono<Run> find(UUID id) {
        return database.sql("SELECT * FROM credit_run WHERE id = :id")
                .bind("id", id)
                .map(this::runOf)
                .one();
    }

    /** Of that case, the newest first. */
    Flux<Run> of(CaseId id) {
        return database.sql("SELECT * FROM credit_run WHERE case_id = :case ORDER BY started_at DESC, id LIMIT 100")
                .bind("case", id.value())
                .map(this::runOf)
                .all();
    }

    Flux<UUID> running() {
        return database.sql("SELECT id FROM credit_run WHERE state = 'RUNNING' ORDER BY started_at LIMIT 20")
                .map(row -> value(row, "id", UUID.class))
                .all();
    }

    /** The run, held until the surrounding transaction ends; empty when it is done, or another node is at it. */
    Mono<Claimed> claim(UUID id) {
        return database.sql("SELECT * FROM credit_run WHERE id = :id AND state = 'RUNNING' FOR UPDATE SKIP LOCKED")
                .bind("id", id)
                .map(row -> new Claimed(
                        runOf(row),
                        rows.read(row, "scene", Scene.class),
                        value(row, "listed_until", Instant.class),
                        value(row, "reached", String.class)))
                .one();
    }

    Mono<Void> advance(UUID id, String reached, long granted) {
        return database.sql("UPDATE credit_run SET reached = :reached, granted = granted + :granted WHERE id = :id")
                .bind("id", id)
                .bind("reached", reached)
                .bind("granted", granted)
                .then();
    }

    Mono<Void> finish(UUID id, Instant at) {
        return database.sql("UPDATE credit_run SET state = 'DONE', finished_at = :at WHERE id = :id")
                .bind("id", id)
                .bind("at", at)
                .then();
    }

    /** What it granted, counted from the grants themselves. */
    Mono<Tallied> tally(UUID id) {
        return database.sql("""
                        SELECT currency, count(*) AS grants, sum(amount) AS amount FROM credit
                         WHERE run_id = :id AND state = 'GRANTED' GROUP BY currency
                        """).bind("id", id).map(GrantStore::talliedOf).all().reduce(Tallied.NONE, Tallied::and);
    }

    private Run runOf(Readable row) {
        return new Run(
                value(row, "id", UUID.class),
                new CaseId(value(row, "case_id", UUID.class)),
                value(row, "entry_code", String.class),
                value(row, "entry_version", Integer.class),
                "RUNNING".equals(value(row, "state", String.class)),
                rows.read(row, "expected", Tallied.class),
                value(row, "started_by", String.class),
                value(row, "started_at", Instant.class),
                value(row, "granted", Long.class),
                CreditRows.find(row, "finished_at", Instant.class));
    }
}
