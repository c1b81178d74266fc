package dev.vestnik.incidentservice.duty;

import static dev.vestnik.incidentservice.database.Columns.value;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Shifts as rows. */
@Repository
class ShiftStore {

    private final DatabaseClient database;

    ShiftStore(DatabaseClient database) {
        this.database = database;
    }

    /** Holds all writers of the roster off until the surrounding transaction ends: two shifts of one role never overlap. */
    Mono<Void> lock() {
        return database.sql("LOCK TABLE duty_shift IN SHARE ROW EXCLUSIVE MODE").then();
    }

    /** Those that have a part between the two moments, by start. */
    Flux<Shift> between(Instant from, Instant to) {
        return database.sql("""
                        SELECT * FROM duty_shift WHERE starts_at < :to AND ends_at > :from ORDER BY starts_at, role, id
                        """)
                .bind("from", from)
                .bind("to", to)
                .map(ShiftStore::shiftOf)
                .all();
    }

    Mono<Shift> find(UUID id) {
        return database.sql("SELECT * FROM duty_shift WHERE id = :id")
                .bind("id", id)
                .map(ShiftStore::shiftOf)
                .one();
    }

    /** The shifts of the role that overlap, but for the one of that id. */
    Flux<Shift> overlapping(UUID but, ShiftDraft draft) {
        return between(draft.from(), draft.to())
                .filter(shift -> shift.role() == draft.role() && !shift.id().equals(but));
    }

    Mono<Void> put(Shift shift, String by) {
        return database.sql("""
                        INSERT INTO duty_shift (id, role, person_id, starts_at, ends_at, claimed, written_by)
                        VALUES (:id, :role, :person, :from, :to, :claimed, :by)
                        ON CONFLICT (id) DO UPDATE SET role = excluded.role, person_id = excluded.person_id,
                            starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                            written_by = excluded.written_by, written_at = now()
                        """)
                .bind("id", shift.id())
                .bind("role", shift.role().name())
                .bind("person", shift.person())
                .bind("from", shift.from())
                .bind("to", shift.to())
                .bind("claimed", shift.claimed())
                .bind("by", by)
                .then();
    }

    Mono<Void> remove(UUID id) {
        return database.sql("DELETE FROM duty_shift WHERE id = :id")
                .bind("id", id)
                .then();
    }

    private static Shift shiftOf(Readable row) {
        return new Shift(
                value(row, "id", UUID.class),
                DutyRole.valueOf(value(row, "role", String.class)),
                value(row, "person_id", UUID.class),
                value(row, "starts_at", Instant.class),
                value(row, "ends_at", Instant.class),
                value(row, "claimed", Boolean.class));
    }
}
