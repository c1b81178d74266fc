package dev.vestnik.incidentservice.incident.replay;

import dev.vestnik.incidentservice.incident.timeline.FactKind;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.incidentservice.problem.StorableInstant;
import dev.vestnik.incidentservice.problem.StorableText;
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
            "\\s*([A-Z_]+)\\s*(?:\\[([^\\]]*)\\])?\\s*(?::\\s*([^\\[\\]:]{1,60}?))?\\s*(?:\\[([^\\]]*)\\])?\\s*");

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_COMPONENTS = 200;

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
        var title = title();
        var events = events(zone);
        var metrics = metrics();
        var id = words(file.path("id"), "id", LONGEST_NAME);
        var severity = words(file.path("severity"), "severity", LONGEST_TEXT);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new Scenario(id, title, zone, severity, events, metrics);
    }

    private Texts title() {
        var name = file.path("name");
        if (name.isObject()) {
            return texts(name, "name", LONGEST_NAME).orElse(Texts.of("Сценарий", "Scenario"));
        }
        return Stream.of(words(name, "name", LONGEST_NAME), file.path("id").asString(""))
                .filter(word -> !word.isBlank())
                .findFirst()
                .map(word -> Texts.of(word, word))
                .orElse(Texts.of("Сценарий", "Scenario"));
    }

    /** What stands there as text; absent and null say nothing. */
    private String words(JsonNode node, String path, int longest) {
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        if (!node.isValueNode()) {
            wrong(path, "format", "Ожидается строка.", "Expected a string.");
            return "";
        }
        var words = node.asString("");
        if (words.length() > longest) {
            wrong(
                    path,
                    "max-length",
                    "Не длиннее %d знаков.".formatted(longest),
                    "At most %d characters.".formatted(longest));
        }
        if (!StorableText.isStorable(words)) {
            wrong(
                    path,
                    "character",
                    "Есть знак, который нельзя сохранить.",
                    "Holds a character that cannot be stored.");
        }
        return words;
    }

    private ZoneId zone() {
        try {
            var zone = words(file.path("tz"), "tz", LONGEST_TEXT);
            return ZoneId.of(zone.isBlank() ? "UTC" : zone);
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
        requireFew(events);
        return events;
    }

    private void requireFew(List<Scenario.Event> events) {
        long named = events.stream()
                .flatMap(event -> event.kind().components().stream())
                .distinct()
                .count();
        if (named > MOST_COMPONENTS) {
            wrong("events", "max-components", "Не больше 200 компонентов.", "200 components at most.");
        }
    }

    private Optional<Scenario.Event> event(JsonNode event, int place, ZoneId zone) {
        var path = "events[%d]".formatted(place);
        var at = at(event, path, zone);
        var kind = kind(event, path);
        var text = words(event.path("text"), path + ".text", LONGEST_TEXT);
        var texts = texts(event.path("texts"), path + ".texts", LONGEST_TEXT);
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
                texts));
    }

    private Optional<Instant> at(JsonNode event, String path, ZoneId zone) {
        try {
            if (event.path("at").isString()) {
                return storable(Instant.parse(event.path("at").asString()), path);
            }
            if (event.path("local").isString()) {
                var local = LocalDateTime.parse(event.path("local").asString());
                return storable(local.atZone(zone).toInstant(), path);
            }
        } catch (DateTimeException malformed) {
            // said below, for both fields
        }
        return malformed(path);
    }

    private Optional<Instant> storable(Instant at, String path) {
        return StorableInstant.isStorable(at) ? Optional.of(at) : malformed(path);
    }

    private Optional<Instant> malformed(String path) {
        wrong(
                path + ".at",
                "instant",
                "Нужно время UTC: 2021-06-08T09:47:00Z.",
                "A UTC time is needed: 2021-06-08T09:47:00Z.");
        return Optional.empty();
    }

    private Optional<Scenario.Told> kind(JsonNode event, String path) {
        var matched = KIND.matcher(words(event.path("kind"), path + ".kind", LONGEST_TEXT));
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

    private Optional<Texts> texts(JsonNode node, String path, int longest) {
        var texts =
                Texts.of(words(node.path("ru"), path + ".ru", longest), words(node.path("en"), path + ".en", longest));
        return Optional.of(texts).filter(Texts::isComplete);
    }

    private Map<String, Optional<Long>> metrics() {
        var metrics = new LinkedHashMap<String, Optional<Long>>();
        var node = file.path("metrics");
        if (!node.isObject() && !node.isMissingNode() && !node.isNull()) {
            wrong("metrics", "format", "Ожидается объект.", "Expected an object.");
        }
        for (var metric : file.path("metrics").properties()) {
            metrics.put(metric.getKey(), minutes(metric.getKey(), metric.getValue()));
        }
        return metrics;
    }

    private Optional<Long> minutes(String key, JsonNode value) {
        if (value.isNull()) {
            return Optional.empty();
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return Optional.of(value.longValue());
        }
        wrong("metrics." + key, "minutes", "Нужны целые минуты или null.", "Whole minutes or null are needed.");
        return Optional.empty();
    }

    private void wrong(String field, String rule, String ru, String en) {
        errors.add(FieldError.of(field, rule, ru, en));
    }
}
