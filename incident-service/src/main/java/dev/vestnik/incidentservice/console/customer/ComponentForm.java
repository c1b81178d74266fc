package dev.vestnik.incidentservice.console.customer;

import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.ComponentDraft;
import dev.vestnik.incidentservice.component.Group;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.templates.Effect;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import dev.vestnik.templates.Symptom;
import dev.vestnik.templates.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A component as it was typed.
 *
 * @param typed by the names of the fields, those of symptoms aside
 * @param symptoms one row each, by the end of the field's name: {@code code}, {@code effect}, {@code present.ru} …
 */
public record ComponentForm(Map<String, String> typed, List<Map<String, String>> symptoms) {

    private static final int MOST_ROWS = 50;

    static ComponentForm blank() {
        return new ComponentForm(Map.of(), List.of());
    }

    static ComponentForm of(Component component) {
        var typed = new HashMap<String, String>();
        typed.put("code", component.code());
        typed.put("group", component.group().code());
        typed.put("region", component.region());
        typed.put("version", String.valueOf(component.version()));
        typed.put("retired", component.retired() ? "yes" : "");
        put(typed, "names", component.names());
        return new ComponentForm(
                typed, component.ownSymptoms().stream().map(ComponentForm::row).toList());
    }

    private static Map<String, String> row(Symptom symptom) {
        var row = new HashMap<String, String>();
        row.put("code", symptom.code());
        row.put("effect", symptom.effect().name());
        put(row, "present", symptom.present());
        put(row, "past", symptom.past());
        return row;
    }

    private static void put(Map<String, String> row, String field, Texts texts) {
        Languages.required()
                .forEach(language ->
                        row.put(field + "." + language, texts.find(language).orElse("")));
    }

    /** As it was sent; rows of symptoms in which nothing was typed are left out. */
    static ComponentForm of(Form form) {
        var rows = new ArrayList<Map<String, String>>();
        for (int place = 0; place < MOST_ROWS && form.has("symptoms[%d].code".formatted(place)); place++) {
            var row = form.under("symptoms[%d].".formatted(place)).typed();
            if (row.entrySet().stream()
                    .anyMatch(field -> !field.getKey().equals("effect")
                            && !field.getValue().isBlank())) {
                rows.add(row);
            }
        }
        return new ComponentForm(form.typed(), rows);
    }

    /** With one more row to fill in. */
    ComponentForm withRow() {
        var rows = new ArrayList<>(symptoms);
        rows.add(Map.of());
        return new ComponentForm(typed, rows);
    }

    String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** The version that was read before this was typed; 0 before there is one. */
    int version() {
        return text("version").matches("\\d{1,9}") ? Integer.parseInt(text("version")) : 0;
    }

    /** The same, over the version that stands now. */
    ComponentForm over(int version) {
        var fields = new HashMap<>(typed);
        fields.put("version", String.valueOf(version));
        return new ComponentForm(fields, symptoms);
    }

    /** Every field that says something of the component, by its name in the form. */
    Map<String, String> said() {
        var said = new LinkedHashMap<String, String>();
        Languages.required().forEach(language -> said.put("names." + language, text("names." + language)));
        said.put("group", group());
        said.put("region", text("region"));
        said.put("retired", text("retired"));
        for (int place = 0; place < symptoms.size(); place++) {
            var at = "symptoms[%d].".formatted(place);
            symptoms.get(place).forEach((field, words) -> said.put(at + field, words.strip()));
        }
        return said;
    }

    /** A group chosen keeps its names; a new one brings its own. */
    String group() {
        return text("group").isEmpty() ? text("group.code") : text("group");
    }

    ComponentDraft draft(String code, int position) {
        var names = text("group").isEmpty() ? texts(typed, "group.names") : Texts.none();
        return new ComponentDraft(
                code,
                new Group(group(), names),
                text("region"),
                texts(typed, "names"),
                symptoms.stream().map(ComponentForm::symptom).toList(),
                position,
                "yes".equals(text("retired")));
    }

    private static Symptom symptom(Map<String, String> row) {
        var effect = Arrays.stream(Effect.values())
                .filter(known -> known.name().equals(row.get("effect")))
                .findFirst()
                .orElse(Effect.DOWN);
        return new Symptom(
                row.getOrDefault("code", "").strip(), texts(row, "present"), texts(row, "past"), effect, false);
    }

    private static Texts texts(Map<String, String> row, String field) {
        var texts = new LinkedHashMap<Language, String>();
        Languages.required().forEach(language -> {
            var text = row.getOrDefault(field + "." + language, "").strip();
            if (!text.isEmpty()) {
                texts.put(language, text);
            }
        });
        return new Texts(texts);
    }
}
