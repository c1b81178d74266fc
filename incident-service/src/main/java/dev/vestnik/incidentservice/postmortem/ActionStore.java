package dev.vestnik.incidentservice.postmortem;

import static dev.vestnik.incidentservice.database.Columns.value;

import dev.vestnik.templates.Texts;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Actions as rows, in the order in which they were typed. */
@Repository
class ActionStore {

    private final DatabaseClient database;
    private final JsonMapper json;

    ActionStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<List<Action>> of(UUID postmortem) {
        return database.sql("SELECT * FROM postmortem_action WHERE postmortem_id = :of ORDER BY position")
                .bind("of", postmortem)
                .map(this::actionOf)
                .all()
                .collectList();
    }

    /** These and no others; those known by id keep it and what became of them. */
    Mono<Void> replace(UUID postmortem, List<DraftAction> actions) {
        var kept = actions.stream()
                .map(action -> action.id().isPresent() ? action : action.withId(UUID.randomUUID()))
                .toList();
        var ids = kept.stream().map(action -> action.id().orElseThrow()).toArray(UUID[]::new);
        return database.sql("DELETE FROM postmortem_action WHERE postmortem_id = :of AND id <> ALL (:kept)")
                .bind("of", postmortem)
                .bind("kept", ids)
                .then()
                .thenMany(Flux.range(0, kept.size()))
                .concatMap(place -> put(postmortem, place, kept.get(place)))
                .then();
    }

    private Mono<Void> put(UUID postmortem, int place, DraftAction action) {
        return database.sql("""
                        INSERT INTO postmortem_action (id, postmortem_id, position, title, type, owner, due, priority, done_test, public_text)
                        VALUES (:id, :of, :position, :title, :type, :owner, :due, :priority, :done, :public)
                        ON CONFLICT (id) DO UPDATE
                           SET position = excluded.position, title = excluded.title, type = excluded.type, owner = excluded.owner,
                               due = excluded.due, priority = excluded.priority, done_test = excluded.done_test,
                               public_text = excluded.public_text
                         WHERE postmortem_action.postmortem_id = :of
                        """)
                .bind("id", action.id().orElseThrow())
                .bind("of", postmortem)
                .bind("position", place)
                .bind("title", action.title())
                .bind("type", name(action.type()))
                .bind("owner", action.owner())
                .bind("due", action.due().map(Parameters::in).orElseGet(() -> Parameters.in(LocalDate.class)))
                .bind("priority", name(action.priority()))
                .bind("done", action.doneTest())
                .bind("public", Json.of(json.writeValueAsString(action.publicText())))
                .then();
    }

    /** What was proposed is taken on with the approval. */
    Mono<Void> accepted(UUID postmortem) {
        return database.sql(
                        "UPDATE postmortem_action SET state = 'ACCEPTED' WHERE postmortem_id = :of AND state = 'PROPOSED'")
                .bind("of", postmortem)
                .then();
    }

    private Action actionOf(Readable row) {
        var id = value(row, "id", UUID.class);
        return new Action(
                id,
                Action.State.valueOf(value(row, "state", String.class)),
                new DraftAction(
                        Optional.of(id),
                        value(row, "title", String.class),
                        Optional.ofNullable(row.get("type", String.class)).map(DraftAction.Type::valueOf),
                        value(row, "owner", String.class),
                        Optional.ofNullable(row.get("due", LocalDate.class)),
                        Optional.ofNullable(row.get("priority", String.class)).map(DraftAction.Priority::valueOf),
                        value(row, "done_test", String.class),
                        json.readValue(value(row, "public_text", String.class), Texts.class)));
    }

    private static Parameter name(Optional<? extends Enum<?>> one) {
        return one.map(value -> Parameters.in(value.name())).orElseGet(() -> Parameters.in(String.class));
    }
}
