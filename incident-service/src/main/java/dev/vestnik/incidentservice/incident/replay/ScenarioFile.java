package dev.vestnik.incidentservice.incident.replay;

import dev.vestnik.incidentservice.incident.timeline.FactKind;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Texts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads a scenario file. Only what is malformed is refused, every such place by its path; what the file reports is taken as it is. */
final class ScenarioFile {

    private static final Pattern KIND = Pattern.compile(
            "\\s*([A-Z_]+)\\s*(?:\\[([^\\]]*)\\])?\\s*(?::\\s*([A-Z_+]+))?\\s*(?:\\[([^\\]]*)\\])?\\s*");

    private final JsonNode file;
    private final List<FieldError> errors = new ArrayList<>();

    private ScenarioFile(JsonNode file) {
        this.file = file;
    }

    /** The scenario, or an INVALID problem naming every malformed field. */
    static Scenario read(JsonNode file) {
        return new ScenarioFile(file).scenario();
    }

    private Scenario scenario() {
        var zone = zone();
        var events = events(zone);
        var metrics = metrics();
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        var id = file.path("id").asString("");
        return new Scenario(id, title(id), zone, file.path("severity").asString(""), events, metrics);
    }

    private Texts title(String id) {
        var name = file.path("name");
        if (name.isObject()) {
            return texts(name).orElse(Texts.of(id, id));
        }
        var text = name.asString("").isBlank() ? id : name.asString();
        return text.isBlank() ? Texts.of("Сценарий", "Scenario") : Texts.of(text, text);
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(file.path("tz").asString("UTC"));
        } catch (DateTimeException unknown) {
            wrong(
                    "tz",
                    "zone",
                    "Нужна зона IANA, например Europe/Moscow.",
                    "An IANA zone is needed, Europe/Moscow for one.");
            return ZoneId.of("UTC");
        }
    }

    private List<Scenario.Event> events(ZoneId zone) {
        var list = file.path("events");
        if (!list.isArray() || list.isEmpty()) {
            wrong("events", "required", "Нужен непустой список событий.", "A list of events is needed, not empty.");
            return List.of();
        }
        var events = new ArrayList<Scenario.Event>();
        for (int place = 0; place < list.size(); place++) {
            event(list.get(place), place, zone).ifPresent(events::add);
        }
        return events;
    }

    private Optional<Scenario.Event> event(JsonNode event, int place, ZoneId zone) {
        var path = "events[%d]".formatted(place);
        var at = at(event, path, zone);
        var kind = kind(event, path);
        var text = event.path("text").asString("");
        if (text.length() > 4_000) {
            wrong(path + ".text", "max-length", "Не длиннее 4 000 знаков.", "At most 4,000 characters.");
        }
        if (at.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Scenario.Event(
                event.path("seq").asInt(place + 1),
                at.get(),
                event.path("precision").asString("").startsWith("UNKNOWN"),
                kind.get(),
                "PUBLIC".equalsIgnoreCase(event.path("visibility").asString("")),
                text,
                texts(event.path("texts"))));
    }

    private Optional<Instant> at(JsonNode event, String path, ZoneId zone) {
        try {
            if (event.path("at").isString()) {
                return Optional.of(Instant.parse(event.path("at").asString()));
            }
            if (event.path("local").isString()) {
                return Optional.of(LocalDateTime.parse(event.path("local").asString())
                        .atZone(zone)
                        .toInstant());
            }
        } catch (DateTimeException malformed) {
            // said below, for both fields
        }
        wrong(
                path + ".at",
                "instant",
                "Нужно время UTC: 2021-06-08T09:47:00Z.",
                "A UTC time is needed: 2021-06-08T09:47:00Z.");
        return Optional.empty();
    }

    private Optional<Scenario.Told> kind(JsonNode event, String path) {
        var matched = KIND.matcher(event.path("kind").asString(""));
        if (!matched.matches() || !ScenarioFacts.knows(matched.group(1))) {
            wrong(
                    path + ".kind",
                    "unknown-kind",
                    "Такого вида событий нет. Виды: %s.".formatted(known()),
                    "There is no such kind of event. Kinds: %s.".formatted(known()));
            return Optional.empty();
        }
        var components = Stream.of(matched.group(2), matched.group(4))
                .filter(named -> named != null)
                .flatMap(named -> Arrays.stream(named.split(",")))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
        return Optional.of(new Scenario.Told(matched.group(1), components, Optional.ofNullable(matched.group(3))));
    }

    private static String known() {
        return String.join(
                ", ", Arrays.stream(FactKind.values()).map(Enum::name).toList());
    }

    private static Optional<Texts> texts(JsonNode node) {
        var texts = Texts.of(node.path("ru").asString(""), node.path("en").asString(""));
        return Optional.of(texts).filter(Texts::isComplete);
    }

    private Map<String, Optional<Long>> metrics() {
        var metrics = new LinkedHashMap<String, Optional<Long>>();
        for (var metric : file.path("metrics").properties()) {
            metrics.put(
                    metric.getKey(),
                    metric.getValue().isNumber() ? Optional.of(metric.getValue().asLong()) : Optional.empty());
        }
        return metrics;
    }

    private void wrong(String field, String rule, String ru, String en) {
        errors.add(FieldError.of(field, rule, ru, en));
    }
}
