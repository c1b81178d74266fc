package dev.vestnik.incidentservice.command;

import static dev.vestnik.incidentservice.database.Columns.value;

import dev.vestnik.incidentservice.duty.DutyRole;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Hand-overs as rows. */
@Repository
class HandOverStore {

    private final DatabaseClient database;

    HandOverStore(DatabaseClient database) {
        this.database = database;
    }

    /** False when this role of the case is offered to somebody already. */
    Mono<Boolean> insert(HandOver fresh) {
        var insert = database.sql("""
                        INSERT INTO hand_over (id, case_id, role, from_person, to_person, offered_by, next_words, offered_at)
                        VALUES (:id, :case, :role, :from, :to, :by, :next, :at)
                        ON CONFLICT (case_id, role) WHERE state = 'OFFERED' DO NOTHING
                        """)
                .bind("id", fresh.id())
                .bind("case", fresh.caseId().value())
                .bind("role", fresh.role().name())
                .bind("to", fresh.to())
                .bind("by", fresh.offeredBy())
                .bind("next", fresh.next())
                .bind("at", fresh.offeredAt());
        return fresh.from()
                .map(from -> insert.bind("from", from))
                .orElseGet(() -> insert.bindNull("from", UUID.class))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    Mono<HandOver> find(CaseId caseId, UUID id) {
        return one("SELECT * FROM hand_over WHERE case_id = :case AND id = :id", caseId, id);
    }

    /** Held until the surrounding transaction ends: it ends once. */
    Mono<HandOver> findForUpdate(CaseId caseId, UUID id) {
        return one("SELECT * FROM hand_over WHERE case_id = :case AND id = :id FOR UPDATE", caseId, id);
    }

    private Mono<HandOver> one(String sql, CaseId caseId, UUID id) {
        return database.sql(sql)
                .bind("case", caseId.value())
                .bind("id", id)
                .map(HandOverStore::handOverOf)
                .one();
    }

    /** All of the case, newest first. */
    Flux<HandOver> of(CaseId caseId) {
        return database.sql("SELECT * FROM hand_over WHERE case_id = :case ORDER BY offered_at DESC, id")
                .bind("case", caseId.value())
                .map(HandOverStore::handOverOf)
                .all();
    }

    /** Those that wait and are from or to that person, oldest first. */
    Flux<HandOver> openFor(UUID person) {
        return database.sql("""
                        SELECT * FROM hand_over WHERE state = 'OFFERED' AND (to_person = :person OR from_person = :person)
                         ORDER BY offered_at, id
                        """)
                .bind("person", person)
                .map(HandOverStore::handOverOf)
                .all();
    }

    Mono<Void> end(UUID id, HandOver.State state, String why, Instant at) {
        return database.sql("UPDATE hand_over SET state = :state, why = :why, ended_at = :at WHERE id = :id")
                .bind("state", state.name())
                .bind("why", why)
                .bind("at", at)
                .bind("id", id)
                .then();
    }

    /** What the receiver confirmed; written once, with the confirmation. */
    Mono<Void> keep(UUID id, Json card) {
        return database.sql("UPDATE hand_over SET card = :card WHERE id = :id AND card IS NULL")
                .bind("card", card)
                .bind("id", id)
                .then();
    }

    /** Empty until it is confirmed. */
    Mono<Json> card(UUID id) {
        return database.sql("SELECT card FROM hand_over WHERE id = :id AND card IS NOT NULL")
                .bind("id", id)
                .map(row -> value(row, "card", Json.class))
                .one();
    }

    /** What was offered of that role by somebody who does not hold it now, or when nobody did, is no longer. */
    Mono<Void> endStale(CaseId caseId, DutyRole role, Optional<UUID> holder, Instant at) {
        var end = database.sql("""
                        UPDATE hand_over SET state = 'WITHDRAWN', ended_at = :at
                         WHERE case_id = :case AND role = :role AND state = 'OFFERED'
                           AND from_person IS DISTINCT FROM CAST(:holder AS uuid)
                        """)
                .bind("case", caseId.value())
                .bind("role", role.name())
                .bind("at", at);
        return holder.map(person -> end.bind("holder", person))
                .orElseGet(() -> end.bindNull("holder", UUID.class))
                .then();
    }

    /** The case is over: nothing of it is handed over any more. */
    Mono<Void> endAll(CaseId caseId, Instant at) {
        return database.sql("""
                        UPDATE hand_over SET state = 'WITHDRAWN', ended_at = :at WHERE case_id = :case AND state = 'OFFERED'
                        """).bind("case", caseId.value()).bind("at", at).then();
    }

    private static HandOver handOverOf(Readable row) {
        return new HandOver(
                value(row, "id", UUID.class),
                new CaseId(value(row, "case_id", UUID.class)),
                DutyRole.valueOf(value(row, "role", String.class)),
                Optional.ofNullable(row.get("from_person", UUID.class)),
                value(row, "to_person", UUID.class),
                value(row, "offered_by", String.class),
                value(row, "next_words", String.class),
                value(row, "offered_at", Instant.class),
                HandOver.State.valueOf(value(row, "state", String.class)),
                Optional.ofNullable(row.get("ended_at", Instant.class)),
                value(row, "why", String.class));
    }
}
