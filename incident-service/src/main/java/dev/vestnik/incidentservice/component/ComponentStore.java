package dev.vestnik.incidentservice.component;

import static dev.vestnik.incidentservice.database.Columns.value;

import dev.vestnik.templates.Symptom;
import dev.vestnik.templates.Texts;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps components and their groups. */
@Repository
class ComponentStore {
    private static final TypeReference<List<Symptom>> SYMPTOMS = new TypeReference<>() {};
    private static final String SELECT = """
            SELECT c.id, c.code, c.group_code, g.names AS group_names, c.region, c.names, c.symptoms, c.position, c.retired, c.version
              FROM component c JOIN component_group g ON g.code = c.group_code
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    ComponentStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Flux<Component> all() {
        return database.sql(SELECT + "ORDER BY c.position, c.code")
                .map(this::componentOf)
                .all();
    }

    Mono<Component> find(ComponentId id) {
        return database.sql(SELECT + "WHERE c.id = :id")
                .bind("id", id.value())
                .map(this::componentOf)
                .one();
    }

    Mono<Component> find(String code) {
        return database.sql(SELECT + "WHERE c.code = :code")
                .bind("code", code)
                .map(this::componentOf)
                .one();
    }

    /** False when the group is unknown and the draft brings no names for it. */
    Mono<Void> putGroup(Group group) {
        if (group.names().isEmpty()) {
            return Mono.empty();
        }
        return database.sql("""
                        INSERT INTO component_group (code, names) VALUES (:code, :names)
                        ON CONFLICT (code) DO UPDATE SET names = excluded.names
                         WHERE component_group.names IS DISTINCT FROM excluded.names
                        """)
                .bind("code", group.code())
                .bind("names", jsonOf(group.names()))
                .fetch()
                .rowsUpdated()
                .then();
    }

    Mono<Boolean> knowsGroup(String code) {
        return database.sql("SELECT EXISTS (SELECT FROM component_group WHERE code = :code) AS known")
                .bind("code", code)
                .map(row -> Boolean.TRUE.equals(row.get("known", Boolean.class)))
                .one();
    }

    /** False when it is no longer at that version; 0 stands for one that nobody has made yet, -1 for whatever there is. */
    Mono<Boolean> put(ComponentDraft draft, int version, Save save) {
        return write(draft, version == 0 ? "ON CONFLICT (code) DO NOTHING" : """
                ON CONFLICT (code) DO UPDATE
                   SET group_code = excluded.group_code, region = excluded.region, names = excluded.names,
                       symptoms = excluded.symptoms, position = excluded.position, retired = excluded.retired,
                       version = component.version + 1, saved_by = excluded.saved_by, saved_at = excluded.saved_at,
                       updated_at = now()
                 WHERE %1$d IN (-1, component.version)
                """.formatted(version), Optional.of(save));
    }

    Mono<Boolean> putIfAbsent(ComponentDraft draft) {
        return write(draft, "ON CONFLICT (code) DO NOTHING", Optional.empty());
    }

    /** Who saved it last; empty when nobody is known to have. */
    Mono<Save> lastSave(ComponentId id) {
        return database.sql("SELECT saved_by, saved_at FROM component WHERE id = :id AND saved_by IS NOT NULL")
                .bind("id", id.value())
                .map(row -> new Save(value(row, "saved_by", String.class), value(row, "saved_at", Instant.class)))
                .one();
    }

    /** With room between neighbours for one that comes later. */
    Mono<Void> arrange(List<String> codes) {
        return database.sql("""
                        UPDATE component c SET position = 10 * o.place, updated_at = now()
                          FROM unnest(CAST(:codes AS text[])) WITH ORDINALITY AS o (code, place)
                         WHERE c.code = o.code AND c.position <> 10 * o.place
                        """).bind("codes", codes.toArray(String[]::new)).then();
    }

    private Mono<Boolean> write(ComponentDraft draft, String onConflict, Optional<Save> save) {
        return database.sql("""
                        INSERT INTO component (id, code, group_code, region, names, symptoms, position, retired, saved_by, saved_at)
                        VALUES (:id, :code, :group, :region, :names, :symptoms, :position, :retired, :by, :at)
                        """ + onConflict)
                .bind("id", UUID.randomUUID())
                .bind("code", draft.code())
                .bind("group", draft.group().code())
                .bind("region", draft.region())
                .bind("names", jsonOf(draft.names()))
                .bind("symptoms", jsonOf(draft.ownSymptoms()))
                .bind("position", draft.position())
                .bind("retired", draft.retired())
                .bind("by", save.map(one -> Parameters.in(one.by())).orElseGet(() -> Parameters.in(String.class)))
                .bind("at", save.map(one -> Parameters.in(one.at())).orElseGet(() -> Parameters.in(Instant.class)))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private Component componentOf(Readable row) {
        return new Component(
                new ComponentId(value(row, "id", UUID.class)),
                value(row, "code", String.class),
                new Group(value(row, "group_code", String.class), textsOf(row, "group_names")),
                value(row, "region", String.class),
                textsOf(row, "names"),
                json.readValue(value(row, "symptoms", String.class), SYMPTOMS),
                value(row, "position", Integer.class),
                value(row, "retired", Boolean.class),
                value(row, "version", Integer.class));
    }

    private Texts textsOf(Readable row, String column) {
        return json.readValue(value(row, column, String.class), Texts.class);
    }

    private Json jsonOf(Object value) {
        return Json.of(json.writeValueAsString(value));
    }
}
