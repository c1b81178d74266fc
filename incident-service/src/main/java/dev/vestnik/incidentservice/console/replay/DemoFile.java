package dev.vestnik.incidentservice.console.replay;

import dev.vestnik.templates.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The built-in incident: file uploads break for an hour and a half. Words for insiders are taken in the language of who plays it. */
final class DemoFile {

    private static final String PATH = "demo/incident.json";

    private DemoFile() {}

    static JsonNode in(Language language, JsonMapper json) {
        try (var file = new ClassPathResource(PATH).getInputStream()) {
            var scenario = json.readTree(file);
            scenario.path("events").forEach(event -> worded(event, language));
            return scenario;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static void worded(JsonNode event, Language language) {
        if (event instanceof ObjectNode fields) {
            fields.put("text", event.path("notes").path(language.tag()).asString(""));
        }
    }
}
