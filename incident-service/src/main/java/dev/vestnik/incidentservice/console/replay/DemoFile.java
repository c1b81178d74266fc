package dev.vestnik.incidentservice.console.replay;

import dev.vestnik.templates.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The built-in incident: file uploads break for an hour and a half. Words for insiders are taken in the language of who plays it. */
final class DemoFile {

    private static final String PATH = "demo/incident.json";

    private DemoFile() {}

    static JsonNode in(Language language, JsonMapper json) {
        try (var file = new ClassPathResource(PATH).getInputStream()) {
            var scenario = json.readTree(file);
            scenario.path("events").forEach(event -> worded(event, language));
            ((ArrayNode) scenario.path("events")).removeIf(DemoFile::isDoneForReal);
            return scenario;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Somebody really writes, letters are really sent, and the list really drawn up, by {@link DemoCues}. */
    private static boolean isDoneForReal(JsonNode event) {
        var kind = event.path("kind").asString();
        return kind.startsWith("NOTICE_SENT") || kind.startsWith("AFFECTED_LIST") || "FIRST_COMPLAINT".equals(kind);
    }

    private static void worded(JsonNode event, Language language) {
        if (event instanceof ObjectNode fields) {
            fields.put("text", event.path("notes").path(language.tag()).asString(""));
        }
    }
}
