package dev.vestnik.incidentservice.postmortem;

import dev.vestnik.incidentservice.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where two drafts differ, so that who comes second sees both texts and loses neither. */
@Component
final class Differences {

    private final JsonMapper json;

    Differences(JsonMapper json) {
        this.json = json;
    }

    /** One error for each field that now says something else than was typed. */
    List<FieldError> between(Draft typed, Draft now) {
        var mine = fieldsOf(typed);
        var theirs = fieldsOf(now);
        var names = new TreeSet<>(mine.keySet());
        names.addAll(theirs.keySet());
        var errors = new ArrayList<FieldError>();
        for (var name : names) {
            var stands = theirs.getOrDefault(name, "");
            if (!mine.getOrDefault(name, "").equals(stands)) {
                errors.add(FieldError.of(
                        name,
                        "edited-meanwhile",
                        stands.isEmpty() ? "Теперь там пусто." : "Теперь там: «%s».".formatted(stands),
                        stands.isEmpty() ? "It is empty now." : "It now says: \"%s\".".formatted(stands)));
            }
        }
        return errors;
    }

    private TreeMap<String, String> fieldsOf(Draft draft) {
        var fields = new TreeMap<String, String>();
        gather("", json.valueToTree(draft), fields);
        return fields;
    }

    private static void gather(String path, JsonNode node, TreeMap<String, String> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> gather(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), into));
        } else if (node.isArray()) {
            for (int place = 0; place < node.size(); place++) {
                gather("%s[%d]".formatted(path, place), node.get(place), into);
            }
        } else if (!node.isNull() && !path.endsWith(".id")) {
            into.put(path, node.asString());
        }
    }
}
