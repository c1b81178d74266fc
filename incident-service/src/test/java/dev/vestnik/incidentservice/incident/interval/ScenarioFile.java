package dev.vestnik.incidentservice.incident.interval;

import dev.vestnik.incidentservice.incident.Story;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Repair;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a scenario file far enough to compute its intervals. */
record ScenarioFile(Timeline timeline, Map<String, @Nullable Long> metrics) {

    static final Instant REPLAYED_AT = Instant.parse("2026-11-22T12:00:00Z");

    static ScenarioFile read(String name) {
        try (var file = ScenarioFile.class.getResourceAsStream("/scenarios/" + name)) {
            return of(JsonMapper.shared().readTree(file));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static ScenarioFile of(JsonNode json) {
        var story = Story.of(Severity.lastIn(json.get("severity").asString()).orElse(Severity.SEV3));
        for (var event : json.get("events")) {
            var at = Instant.parse(event.get("at").asString());
            var line = Line.of(
                    factOf(event.get("kind").asString()), at, event.get("text").asString(), Source.IMPORT);
            story.add(line, REPLAYED_AT);
        }
        var metrics = new LinkedHashMap<String, @Nullable Long>();
        for (var metric : json.get("metrics").properties()) {
            metrics.put(
                    metric.getKey(),
                    metric.getValue().isNull() ? null : metric.getValue().asLong());
        }
        return new ScenarioFile(story.timeline(), metrics);
    }

    private static Fact factOf(String kind) {
        return switch (kind) {
            case "IMPACT_STARTED" -> Story.impact();
            case "DETECTED" -> Story.detected();
            case "DIAGNOSIS_NOTE" -> new Diagnosis.Noticed();
            case "CAUSE_FOUND" -> new Diagnosis.CauseFound();
            case "ACTION_TAKEN" -> new Repair.ActionTaken();
            case "SEVERITY_CHANGED" -> new Impact.SeverityChanged(Severity.SEV2, Severity.SEV1);
            case "PARTIAL_RESTORE" -> Story.partly();
            case "MITIGATED" -> Story.mitigated();
            case "RESOLVED" -> Story.resolved();
            case "PERMANENT_FIX_STARTED" -> new Repair.PermanentFixStarted();
            case "NOTICE_SENT:FIRST" -> Story.sent(NoticeKind.FIRST, Telling.Audience.PAGE, Optional.empty());
            case "NOTICE_SENT:RESOLVED" -> Story.sent(NoticeKind.RESOLVED, Telling.Audience.PAGE, Optional.empty());
            default -> throw new IllegalArgumentException("Not read by this test: " + kind);
        };
    }
}
