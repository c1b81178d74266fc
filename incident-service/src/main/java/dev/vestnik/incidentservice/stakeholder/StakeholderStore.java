package dev.vestnik.incidentservice.stakeholder;

import static dev.vestnik.incidentservice.database.Columns.value;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.templates.Language;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Those inside who must know, and which of them know of a case. */
@Repository
class StakeholderStore {

    private final DatabaseClient database;

    StakeholderStore(DatabaseClient database) {
        this.database = database;
    }

    /** By name; those taken off the list are left out. */
    Flux<Stakeholder> all() {
        return database.sql("SELECT * FROM stakeholder WHERE NOT retired ORDER BY name, id")
                .map(StakeholderStore::stakeholderOf)
                .all();
    }

    Mono<Void> put(Stakeholder one) {
        var put = database.sql("""
                        INSERT INTO stakeholder (id, name, contact, email, language, severity, component_id)
                        VALUES (:id, :name, :contact, :email, :language, :severity, :component)
                        ON CONFLICT (id) DO UPDATE SET name = excluded.name, contact = excluded.contact,
                            email = excluded.email, language = excluded.language, severity = excluded.severity, component_id = excluded.component_id
                        """)
                .bind("id", one.id())
                .bind("name", one.name())
                .bind("contact", one.contact())
                .bind("email", one.email())
                .bind("language", one.language().tag())
                .bind("severity", one.severity().name());
        return one.component()
                .map(component -> put.bind("component", component.value()))
                .orElseGet(() -> put.bindNull("component", UUID.class))
                .then();
    }

    /** False when there is none on the list. */
    Mono<Boolean> retire(UUID id) {
        return database.sql("UPDATE stakeholder SET retired = true WHERE id = :id AND NOT retired")
                .bind("id", id)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    Mono<Map<UUID, Instant>> told(CaseId caseId) {
        return database.sql("SELECT stakeholder_id, told_at FROM stakeholder_told WHERE case_id = :case")
                .bind("case", caseId.value())
                .map(row -> Map.entry(value(row, "stakeholder_id", UUID.class), value(row, "told_at", Instant.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Answers how many did not know before. */
    Mono<Long> tell(CaseId caseId, Collection<UUID> who, Instant at, String by) {
        return database.sql("""
                        INSERT INTO stakeholder_told (case_id, stakeholder_id, told_at, told_by)
                        SELECT :case, s, :at, :by FROM unnest(:who) AS s ON CONFLICT DO NOTHING
                        """)
                .bind("case", caseId.value())
                .bind("who", who.toArray(UUID[]::new))
                .bind("at", at)
                .bind("by", by)
                .fetch()
                .rowsUpdated();
    }

    private static Stakeholder stakeholderOf(Readable row) {
        return new Stakeholder(
                value(row, "id", UUID.class),
                value(row, "name", String.class),
                value(row, "contact", String.class),
                value(row, "email", String.class),
                new Language(value(row, "language", String.class)),
                Severity.valueOf(value(row, "severity", String.class)),
                Optional.ofNullable(row.get("component_id", UUID.class)).map(ComponentId::new));
    }
}
