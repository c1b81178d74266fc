package dev.vestnik.incidentservice.command;

import static dev.vestnik.incidentservice.database.Columns.value;

import dev.vestnik.incidentservice.incident.timeline.CaseId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Actions of cases as rows. */
@Repository("commandActionStore")
class ActionStore {

    private final DatabaseClient database;

    ActionStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> insert(CaseId caseId, CurrentAction action) {
        var insert = database.sql("""
                        INSERT INTO case_action (id, case_id, words, owner_person, owner_name, started_at, check_at)
                        VALUES (:id, :case, :words, :ownerPerson, :ownerName, :startedAt, :checkAt)
                        """)
                .bind("id", action.id())
                .bind("case", caseId.value())
                .bind("words", action.words())
                .bind("startedAt", action.startedAt())
                .bind("checkAt", action.checkAt());
        return action.owner().bind(insert).then();
    }

    /** Held until the surrounding transaction ends. */
    Mono<CurrentAction> findForUpdate(CaseId caseId, UUID id) {
        return database.sql("SELECT * FROM case_action WHERE case_id = :case AND id = :id FOR UPDATE")
                .bind("case", caseId.value())
                .bind("id", id)
                .map(ActionStore::actionOf)
                .one();
    }

    /** Those that run first, the one to be asked about soonest at the top; then the ended ones, newest first. */
    Flux<CurrentAction> of(CaseId caseId) {
        return database.sql("""
                        SELECT * FROM case_action WHERE case_id = :case
                         ORDER BY ended_at DESC NULLS FIRST, check_at, id
                        """)
                .bind("case", caseId.value())
                .map(ActionStore::actionOf)
                .all();
    }

    Mono<Void> checkAt(UUID id, Instant at) {
        return database.sql("UPDATE case_action SET check_at = :at WHERE id = :id")
                .bind("at", at)
                .bind("id", id)
                .then();
    }

    Mono<Void> end(UUID id, CurrentAction.State state, Instant at) {
        return database.sql("UPDATE case_action SET state = :state, ended_at = :at WHERE id = :id")
                .bind("state", state.name())
                .bind("at", at)
                .bind("id", id)
                .then();
    }

    private static CurrentAction actionOf(Readable row) {
        return new CurrentAction(
                value(row, "id", UUID.class),
                value(row, "words", String.class),
                Owner.of(row),
                value(row, "started_at", Instant.class),
                value(row, "check_at", Instant.class),
                CurrentAction.State.valueOf(value(row, "state", String.class)),
                Optional.ofNullable(row.get("ended_at", Instant.class)));
    }
}
