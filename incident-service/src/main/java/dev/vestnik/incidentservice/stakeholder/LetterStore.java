package dev.vestnik.incidentservice.stakeholder;

import static dev.vestnik.incidentservice.database.Columns.value;

import dev.vestnik.incidentservice.incident.timeline.CaseId;
import io.r2dbc.postgresql.codec.Json;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Letters to those inside, and how each stands. */
@Repository("stakeholderLetterStore")
class LetterStore {

    private final DatabaseClient database;
    private final JsonMapper json;

    LetterStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Void> insert(StakeholderLetter letter, Collection<UUID> to) {
        return database.sql("""
                        INSERT INTO stakeholder_letter (id, case_id, ask, sent_by, sent_at)
                        VALUES (:id, :case, :ask, :by, :at)
                        """)
                .bind("id", letter.id())
                .bind("case", letter.of().value())
                .bind("ask", Json.of(json.writeValueAsString(letter.ask())))
                .bind("by", letter.sentBy())
                .bind("at", letter.sentAt())
                .then()
                .then(addressed(letter.id(), to));
    }

    private Mono<Void> addressed(UUID letter, Collection<UUID> to) {
        return database.sql("""
                        INSERT INTO stakeholder_lettered (letter_id, stakeholder_id) SELECT :letter, s FROM unnest(:to) AS s
                        """)
                .bind("letter", letter)
                .bind("to", to.toArray(UUID[]::new))
                .then();
    }

    /** How the latest letter to each stands that has not arrived; those whose letter did, or who got none, are left out. */
    Mono<Map<UUID, StakeholderNews.Letter>> standing(CaseId of) {
        return database.sql("""
                        SELECT DISTINCT ON (t.stakeholder_id) t.stakeholder_id, t.state
                          FROM stakeholder_lettered t JOIN stakeholder_letter l ON l.id = t.letter_id
                         WHERE l.case_id = :case ORDER BY t.stakeholder_id, l.sent_at DESC
                        """)
                .bind("case", of.value())
                .map(row -> Map.entry(value(row, "stakeholder_id", UUID.class), value(row, "state", String.class)))
                .all()
                .filter(one -> !one.getValue().equals("SENT"))
                .collectMap(Map.Entry::getKey, one -> StakeholderNews.Letter.valueOf(one.getValue()));
    }

    /** Those of which something may be under way still. */
    Flux<UUID> open() {
        return database.sql("SELECT id FROM stakeholder_letter WHERE NOT settled")
                .map(row -> value(row, "id", UUID.class))
                .all();
    }

    /** The case of a letter that is not settled yet; the row is held until the surrounding transaction ends. Empty for any other message. */
    Mono<CaseId> claim(UUID letter) {
        return database.sql(
                        "SELECT case_id FROM stakeholder_letter WHERE id = :id AND NOT settled FOR UPDATE SKIP LOCKED")
                .bind("id", letter)
                .map(row -> new CaseId(value(row, "case_id", UUID.class)))
                .one();
    }

    /** Answers those of whom it was not known before. */
    Flux<UUID> put(UUID letter, String state, Collection<UUID> who) {
        return database.sql("""
                        UPDATE stakeholder_lettered SET state = :state
                         WHERE letter_id = :letter AND stakeholder_id = ANY (:who) AND state <> :state
                        RETURNING stakeholder_id
                        """)
                .bind("letter", letter)
                .bind("state", state)
                .bind("who", who.toArray(UUID[]::new))
                .map(row -> value(row, "stakeholder_id", UUID.class))
                .all();
    }

    /** Nothing of it is under way any more. */
    Mono<Void> settleWhenDone(UUID letter) {
        return database.sql("""
                        UPDATE stakeholder_letter SET settled = true
                         WHERE id = :id AND NOT EXISTS (SELECT FROM stakeholder_lettered
                                                         WHERE letter_id = :id AND state = 'QUEUED')
                        """).bind("id", letter).then();
    }
}
