package dev.vestnik.incidentservice.notice;

import static dev.vestnik.incidentservice.database.Columns.value;

import dev.vestnik.incidentservice.incident.timeline.CaseId;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How much of what became of a sent notice the timeline knows already. */
@Repository
class AnnouncementStore {
    private final DatabaseClient database;

    AnnouncementStore(DatabaseClient database) {
        this.database = database;
    }

    /**
     * What is known of one.
     *
     * @param patient nobody took it for half a minute: the page has it, and is told to count
     * @param mayTellFailures no batch of failures was told in the last ten seconds
     */
    record Known(UUID id, CaseId caseId, boolean announced, int failedTold, boolean patient, boolean mayTellFailures) {}

    Flux<UUID> unsettled() {
        return database.sql("SELECT id FROM notice WHERE state = 'SENT' AND NOT settled ORDER BY sent_at LIMIT 100")
                .map(row -> value(row, "id", UUID.class))
                .all();
    }

    /** Held until the surrounding transaction ends; empty when there is nothing left to tell. */
    Mono<Known> claim(UUID id) {
        return database.sql("""
                        SELECT id, case_id, announced, failed_told,
                               planned_at < now() - interval '30 seconds' AS patient,
                               failed_told_at IS NULL OR failed_told_at < now() - interval '10 seconds' AS may_tell
                          FROM notice WHERE id = :id AND state = 'SENT' AND NOT settled FOR UPDATE SKIP LOCKED
                        """)
                .bind("id", id)
                .map(row -> new Known(
                        value(row, "id", UUID.class),
                        new CaseId(value(row, "case_id", UUID.class)),
                        value(row, "announced", Boolean.class),
                        value(row, "failed_told", Integer.class),
                        value(row, "patient", Boolean.class),
                        value(row, "may_tell", Boolean.class)))
                .one();
    }

    Mono<Void> announced(UUID id) {
        return database.sql("UPDATE notice SET announced = true WHERE id = :id")
                .bind("id", id)
                .then();
    }

    Mono<Void> failuresTold(UUID id, long failed) {
        return database.sql("UPDATE notice SET failed_told = :failed, failed_told_at = now() WHERE id = :id")
                .bind("id", id)
                .bind("failed", failed)
                .then();
    }

    Mono<Void> settled(UUID id) {
        return database.sql("UPDATE notice SET settled = true WHERE id = :id")
                .bind("id", id)
                .then();
    }

    /** Failed ones were queued again: there will be something to tell. */
    Mono<Void> reopened(UUID id) {
        return database.sql("UPDATE notice SET settled = false, failed_told = 0 WHERE id = :id AND state = 'SENT'")
                .bind("id", id)
                .then();
    }
}
