package dev.vestnik.incidentservice.notice;

import static dev.vestnik.incidentservice.database.Columns.value;

import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.templates.Texts;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Notices as rows. */
@Repository
class NoticeStore {
    private final DatabaseClient database;
    private final JsonMapper json;

    NoticeStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** False when the case has a draft of that kind already. */
    Mono<Boolean> insert(Notice draft) {
        return database.sql("""
                        INSERT INTO notice (id, case_id, kind, fields, drafted_by, drafted_at)
                        VALUES (:id, :case, :kind, :fields, :by, :at)
                        ON CONFLICT (case_id, kind) WHERE state = 'DRAFT' DO NOTHING
                        """)
                .bind("id", draft.id())
                .bind("case", draft.caseId().value())
                .bind("kind", draft.kind().name())
                .bind("fields", jsonOf(draft.fields()))
                .bind("by", draft.draftedBy())
                .bind("at", draft.draftedAt())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Whose cases these are, unknown ones left out. */
    Mono<Map<UUID, CaseId>> casesOf(Set<UUID> ids) {
        return ids.isEmpty()
                ? Mono.just(Map.of())
                : database.sql("SELECT id, case_id FROM notice WHERE id = ANY (:ids)")
                        .bind("ids", ids.toArray(UUID[]::new))
                        .map(row -> Map.entry(
                                Objects.requireNonNull(row.get("id", UUID.class)),
                                new CaseId(Objects.requireNonNull(row.get("case_id", UUID.class)))))
                        .all()
                        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    Mono<Notice> find(UUID id) {
        return database.sql("SELECT * FROM notice WHERE id = :id")
                .bind("id", id)
                .map(this::noticeOf)
                .one();
    }

    /** Held until the surrounding transaction ends: whoever sends second finds it sent. */
    Mono<Notice> findForUpdate(UUID id) {
        return database.sql("SELECT * FROM notice WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .map(this::noticeOf)
                .one();
    }

    Mono<Notice> draftOf(CaseId caseId, NoticeKind kind) {
        return database.sql("SELECT * FROM notice WHERE case_id = :case AND kind = :kind AND state = 'DRAFT'")
                .bind("case", caseId.value())
                .bind("kind", kind.name())
                .map(this::noticeOf)
                .one();
    }

    /** Sent ones in the order they went, then drafts. */
    Flux<Notice> of(CaseId caseId) {
        return database.sql("SELECT * FROM notice WHERE case_id = :case ORDER BY sent_at NULLS LAST, drafted_at")
                .bind("case", caseId.value())
                .map(this::noticeOf)
                .all();
    }

    /** False when it was edited or sent meanwhile. */
    Mono<Boolean> edit(UUID id, int version, Fields fields, Notice.Edit edit) {
        return database.sql("""
                        UPDATE notice SET fields = :fields, version = version + 1, edited_by = :by, edited_at = :at
                         WHERE id = :id AND version = :version AND state = 'DRAFT'
                        """)
                .bind("id", id)
                .bind("version", version)
                .bind("fields", jsonOf(fields))
                .bind("by", edit.by())
                .bind("at", edit.at())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    Mono<Void> sent(SentNotice sent) {
        return database.sql("""
                        UPDATE notice SET state = 'SENT', sent_by = :by, sent_at = :at, heading = :heading, body = :body,
                               planned_at = now(), text_hash = :hash, next_update_by = :next, eta = :eta, audience_count = :count,
                               audience_hash = :audience
                         WHERE id = :id AND state = 'DRAFT'
                        """)
                .bind("id", sent.id())
                .bind("by", sent.sentBy())
                .bind("at", sent.sentAt())
                .bind("heading", jsonOf(sent.heading()))
                .bind("body", jsonOf(sent.body()))
                .bind("hash", sent.textHash())
                .bind("next", instant(sent.nextUpdateBy()))
                .bind("eta", instant(sent.eta()))
                .bind("count", sent.audienceCount())
                .bind("audience", sent.audienceHash())
                .then();
    }

    /** The subject of the case: this one when it is the first, otherwise the one frozen before (R-B32). */
    Mono<Texts> subject(CaseId caseId, Texts fresh) {
        return database.sql("""
                        WITH first AS (
                            INSERT INTO notice_subject (case_id, subject) VALUES (:case, :subject)
                            ON CONFLICT (case_id) DO NOTHING RETURNING subject)
                        SELECT subject FROM first UNION ALL
                        SELECT subject FROM notice_subject WHERE case_id = :case LIMIT 1
                        """)
                .bind("case", caseId.value())
                .bind("subject", jsonOf(fresh))
                .map(row -> textsOf(row, "subject"))
                .one();
    }

    /** The subject frozen for the case; empty while none is. */
    Mono<Texts> frozenSubject(CaseId caseId) {
        return database.sql("SELECT subject FROM notice_subject WHERE case_id = :case")
                .bind("case", caseId.value())
                .map(row -> textsOf(row, "subject"))
                .one();
    }

    /** Whoever sends a notice and whoever links a ticket to its case wait for one another: no ticket falls between them. */
    Mono<Void> holdReplies(CaseId caseId) {
        return database.sql("SELECT pg_advisory_xact_lock(hashtext('replies'), hashtext(:case))")
                .bind("case", caseId.toString())
                .then();
    }

    private Notice noticeOf(Readable row) {
        return new Notice(
                value(row, "id", UUID.class),
                new CaseId(value(row, "case_id", UUID.class)),
                NoticeKind.valueOf(value(row, "kind", String.class)),
                value(row, "version", Integer.class),
                json.readValue(value(row, "fields", String.class), Fields.class),
                value(row, "drafted_by", String.class),
                value(row, "drafted_at", Instant.class),
                editOf(row),
                Optional.of(row)
                        .filter(one -> "SENT".equals(one.get("state", String.class)))
                        .map(this::sentOf));
    }

    private static Optional<Notice.Edit> editOf(Readable row) {
        return Optional.ofNullable(row.get("edited_by", String.class))
                .map(by -> new Notice.Edit(by, value(row, "edited_at", Instant.class)));
    }

    private SentNotice sentOf(Readable row) {
        return new SentNotice(
                value(row, "id", UUID.class),
                NoticeKind.valueOf(value(row, "kind", String.class)),
                value(row, "sent_at", Instant.class),
                value(row, "sent_by", String.class),
                textsOf(row, "heading"),
                textsOf(row, "body"),
                Optional.ofNullable(row.get("next_update_by", Instant.class)),
                Optional.ofNullable(row.get("eta", Instant.class)),
                value(row, "text_hash", String.class),
                value(row, "audience_count", Integer.class),
                value(row, "audience_hash", String.class));
    }

    private Texts textsOf(Readable row, String column) {
        return json.readValue(value(row, column, String.class), Texts.class);
    }

    private Json jsonOf(Object value) {
        return Json.of(json.writeValueAsString(value));
    }

    private static Parameter instant(Optional<Instant> at) {
        return at.map(Parameters::in).orElseGet(() -> Parameters.in(Instant.class));
    }
}
