package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.incident.timeline.CaseId;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How far each follower has read, and what it could not take. */
@Repository
class FollowerStore {

    private final DatabaseClient database;

    FollowerStore(DatabaseClient database) {
        this.database = database;
    }

    /** The place of an entry: enough to park it even when it cannot be read. */
    record Place(long position, CaseId caseId) {}

    /** How a follower stands: entries not yet read, and parked ones. */
    record Standing(String name, long lag, long parked) {}

    Mono<Void> register(String name) {
        return database.sql("INSERT INTO follower (name, position) VALUES (:name, 0) ON CONFLICT DO NOTHING")
                .bind("name", name)
                .then();
    }

    /** The place of the entry after its position, its position row locked; empty when there is none or another node holds it. */
    Mono<Place> next(String name) {
        return database.sql("""
                WITH held AS (SELECT position FROM follower WHERE name = :name FOR UPDATE SKIP LOCKED)
                SELECT e.position, e.case_id FROM held, LATERAL (
                    SELECT position, case_id FROM entry WHERE position > held.position ORDER BY position LIMIT 1) e
                """)
                .bind("name", name)
                .map(row -> new Place(row.get("position", Long.class), new CaseId(row.get("case_id", UUID.class))))
                .one();
    }

    Mono<Void> moveTo(String name, long position) {
        return database.sql("UPDATE follower SET position = :position WHERE name = :name")
                .bind("position", position)
                .bind("name", name)
                .then();
    }

    Mono<Boolean> isParked(String name, CaseId id) {
        return database.sql("SELECT EXISTS (SELECT FROM parked_entry WHERE follower = :name AND case_id = :id)")
                .bind("name", name)
                .bind("id", id.value())
                .map(row -> row.get(0, Boolean.class))
                .one();
    }

    Mono<Void> park(String name, Place place, String reason) {
        return database.sql("""
                INSERT INTO parked_entry (follower, position, case_id, attempts, reason, next_attempt_at)
                VALUES (:name, :position, :caseId, 1, left(:reason, 500), now() + interval '1 second')
                ON CONFLICT (follower, position) DO UPDATE SET reason = excluded.reason,
                    attempts = parked_entry.attempts + 1,
                    next_attempt_at = now() + least(300, 2 ^ least(parked_entry.attempts, 10)) * interval '1 second'
                """)
                .bind("name", name)
                .bind("position", place.position())
                .bind("caseId", place.caseId().value())
                .bind("reason", reason)
                .then();
    }

    /** The earliest parked entry of some case whose next attempt has come, locked. */
    Mono<Place> nextParked(String name) {
        return database.sql("""
                SELECT p.position, p.case_id FROM parked_entry p
                WHERE p.follower = :name AND p.next_attempt_at <= now() AND NOT EXISTS (
                    SELECT FROM parked_entry earlier WHERE earlier.follower = p.follower
                    AND earlier.case_id = p.case_id AND earlier.position < p.position)
                ORDER BY p.position LIMIT 1 FOR UPDATE SKIP LOCKED
                """)
                .bind("name", name)
                .map(row -> new Place(row.get("position", Long.class), new CaseId(row.get("case_id", UUID.class))))
                .one();
    }

    Mono<Void> unpark(String name, Place place) {
        return database.sql("DELETE FROM parked_entry WHERE follower = :name AND position = :position")
                .bind("name", name)
                .bind("position", place.position())
                .then();
    }

    Flux<Standing> standings() {
        return database.sql("""
                SELECT f.name, (SELECT coalesce(max(position), 0) FROM entry) - f.position AS lag,
                       (SELECT count(*) FROM parked_entry p WHERE p.follower = f.name) AS parked
                FROM follower f ORDER BY f.name
                """)
                .map(row -> new Standing(
                        row.get("name", String.class), row.get("lag", Long.class), row.get("parked", Long.class)))
                .all();
    }
}
