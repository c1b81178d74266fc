package dev.vestnik.incidentservice.postmortem;

import static dev.vestnik.incidentservice.database.Columns.value;

import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.postmortem.Postmortem.Deed;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reviews as rows; their actions are in {@link ActionStore}. */
@Repository
class PostmortemStore {

    /** Its own, and not the web's: what was once written is read for ever. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final DatabaseClient database;

    PostmortemStore(DatabaseClient database) {
        this.database = database;
    }

    /** False when the case has one already. */
    Mono<Boolean> insert(UUID id, CaseId caseId, Deed started) {
        return database.sql("""
                        INSERT INTO postmortem (id, case_id, content, writers, started_by, started_at)
                        VALUES (:id, :case, :content, ARRAY[:by], :by, :at)
                        ON CONFLICT (case_id) DO NOTHING
                        """)
                .bind("id", id)
                .bind("case", caseId.value())
                .bind("content", jsonOf(Draft.empty()))
                .bind("by", started.by())
                .bind("at", started.at())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Whose cases these are, unknown ones left out. */
    Mono<Map<UUID, CaseId>> casesOf(Set<UUID> ids) {
        return ids.isEmpty()
                ? Mono.just(Map.of())
                : database.sql("SELECT id, case_id FROM postmortem WHERE id = ANY (:ids)")
                        .bind("ids", ids.toArray(UUID[]::new))
                        .map(row -> Map.entry(
                                Objects.requireNonNull(row.get("id", UUID.class)),
                                new CaseId(Objects.requireNonNull(row.get("case_id", UUID.class)))))
                        .all()
                        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    Mono<Postmortem> find(CaseId caseId) {
        return database.sql("SELECT * FROM postmortem WHERE case_id = :case")
                .bind("case", caseId.value())
                .map(PostmortemStore::postmortemOf)
                .one();
    }

    Flux<CaseId> awaiting(String approver) {
        return database.sql("""
                        SELECT p.case_id FROM postmortem p JOIN incident_case c ON c.id = p.case_id
                        WHERE p.state = 'IN_REVIEW' AND NOT c.drill AND NOT :approver = ANY (p.writers)
                        ORDER BY p.started_at LIMIT 50
                        """)
                .bind("approver", approver)
                .map(row -> new CaseId(row.get("case_id", UUID.class)))
                .all();
    }

    /** Held until the surrounding transaction ends: whoever comes second finds what the first one did. */
    Mono<Postmortem> findForUpdate(CaseId caseId) {
        return database.sql("SELECT * FROM postmortem WHERE case_id = :case FOR UPDATE")
                .bind("case", caseId.value())
                .map(PostmortemStore::postmortemOf)
                .one();
    }

    /** What is typed takes the place of what was; who typed it is a writer from now on. */
    Mono<Void> edit(UUID id, Draft draft, Deed edited) {
        return database.sql("""
                        UPDATE postmortem SET content = :content, version = version + 1, edited_by = :by, edited_at = :at,
                               writers = CASE WHEN :by = ANY (writers) THEN writers ELSE array_append(writers, :by) END
                         WHERE id = :id
                        """)
                .bind("id", id)
                .bind("content", jsonOf(draft.with(List.of())))
                .bind("by", edited.by())
                .bind("at", edited.at())
                .then();
    }

    Mono<Void> moved(UUID id, ReviewState to) {
        return database.sql("""
                        UPDATE postmortem SET state = :state, version = version + 1, approved_by = NULL, approved_at = NULL
                         WHERE id = :id
                        """).bind("id", id).bind("state", to.name()).then();
    }

    Mono<Void> approved(UUID id, Deed deed) {
        return database.sql("""
                        UPDATE postmortem SET state = 'APPROVED', version = version + 1, approved_by = :by, approved_at = :at
                         WHERE id = :id
                        """)
                .bind("id", id)
                .bind("by", deed.by())
                .bind("at", deed.at())
                .then();
    }

    Mono<Void> published(UUID id, Deed deed, ReviewFacts facts) {
        return database.sql("""
                        UPDATE postmortem SET state = 'PUBLISHED', version = version + 1, published_by = :by,
                               published_at = :at, facts = :facts
                         WHERE id = :id
                        """)
                .bind("id", id)
                .bind("by", deed.by())
                .bind("at", deed.at())
                .bind("facts", jsonOf(facts))
                .then();
    }

    private static Postmortem postmortemOf(Readable row) {
        return new Postmortem(
                value(row, "id", UUID.class),
                new CaseId(value(row, "case_id", UUID.class)),
                ReviewState.valueOf(value(row, "state", String.class)),
                value(row, "version", Integer.class),
                value(row, "revision", Integer.class),
                JSON.readValue(value(row, "content", String.class), Draft.class),
                List.of(),
                Optional.ofNullable(row.get("facts", String.class))
                        .map(facts -> JSON.readValue(facts, ReviewFacts.class)),
                List.of(value(row, "writers", String[].class)),
                new Deed(value(row, "started_by", String.class), value(row, "started_at", Instant.class)),
                deedOf(row, "edited"),
                deedOf(row, "approved"),
                deedOf(row, "published"));
    }

    private static Optional<Deed> deedOf(Readable row, String what) {
        return Optional.ofNullable(row.get(what + "_by", String.class))
                .map(by -> new Deed(by, value(row, what + "_at", Instant.class)));
    }

    private static Json jsonOf(Object value) {
        return Json.of(JSON.writeValueAsString(value));
    }
}
