package dev.vestnik.incidentservice.command;

import static dev.vestnik.incidentservice.database.Columns.value;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Owners of components, as such and in a case. */
@Repository
class OwnerStore {

    private final DatabaseClient database;

    OwnerStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Map<ComponentId, Owner>> first() {
        return database.sql("SELECT * FROM component_owner")
                .map(row -> Map.entry(new ComponentId(value(row, "component_id", UUID.class)), Owner.of(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    Mono<Void> putFirst(ComponentId component, Owner owner) {
        return owner.bind(database.sql("""
                        INSERT INTO component_owner (component_id, owner_person, owner_name)
                        VALUES (:component, :ownerPerson, :ownerName)
                        ON CONFLICT (component_id) DO UPDATE
                           SET owner_person = excluded.owner_person, owner_name = excluded.owner_name
                        """).bind("component", component.value()))
                .then();
    }

    Mono<Void> removeFirst(ComponentId component) {
        return database.sql("DELETE FROM component_owner WHERE component_id = :component")
                .bind("component", component.value())
                .then();
    }

    /** All that was ever asked in the case, in order. */
    Flux<CaseOwner> of(CaseId caseId) {
        return database.sql("SELECT * FROM case_owner WHERE case_id = :case ORDER BY asked_at, id")
                .bind("case", caseId.value())
                .map(OwnerStore::ownerOf)
                .all();
    }

    Mono<Void> insert(CaseId caseId, CaseOwner fresh, String by) {
        var insert = database.sql("""
                        INSERT INTO case_owner (id, case_id, component_id, owner_person, owner_name, state, asked_by, asked_at)
                        VALUES (:id, :case, :component, :ownerPerson, :ownerName, 'ASKED', :by, :at)
                        """)
                .bind("id", fresh.id().orElseThrow())
                .bind("case", caseId.value())
                .bind("component", fresh.component().value())
                .bind("by", by)
                .bind("at", fresh.askedAt());
        return fresh.owner().bind(insert).then();
    }

    Mono<Void> answer(UUID id, CaseOwner.State state, String why, String by, Instant at) {
        return database.sql("""
                        UPDATE case_owner SET state = :state, why = :why, answered_by = :by, answered_at = :at WHERE id = :id
                        """)
                .bind("state", state.name())
                .bind("why", why)
                .bind("by", by)
                .bind("at", at)
                .bind("id", id)
                .then();
    }

    private static CaseOwner ownerOf(Readable row) {
        return new CaseOwner(
                Optional.of(value(row, "id", UUID.class)),
                new ComponentId(value(row, "component_id", UUID.class)),
                Owner.of(row),
                CaseOwner.State.valueOf(value(row, "state", String.class)),
                value(row, "asked_at", Instant.class),
                Optional.ofNullable(row.get("answered_at", Instant.class)),
                value(row, "why", String.class));
    }
}
