package dev.vestnik.incidentservice.incident.replay;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.FactKind;
import dev.vestnik.incidentservice.incident.timeline.FactParts;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.templates.Effect;
import dev.vestnik.templates.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes the fact a scenario's event tells of, from as much as the file says. */
final class ScenarioFacts {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");

    private ScenarioFacts() {}

    /** Whether an event of that kind can be told: every kind of the table, and CORRECTION, which is told as a note. */
    static boolean knows(String kind) {
        return "CORRECTION".equals(kind) || FactKind.named(kind).isPresent();
    }

    static Fact fact(Scenario.Event event, List<ComponentId> components, Severity severity) {
        var kind = FactKind.named(event.kind().kind()).orElse(FactKind.NOTE);
        return kind.of(new FactParts(
                event.at(),
                components,
                effect(event),
                event.kind().sub().map(sub -> sub.toLowerCase(Locale.ROOT)),
                detector(event),
                severity,
                Severity.lastIn(sub(event))
                        .or(() -> Severity.lastIn(event.text()))
                        .orElse(severity),
                Stage.MONITORING,
                Stage.INVESTIGATING,
                dataSafety(event),
                NoticeKind.named(sub(event)).orElse(NoticeKind.UPDATE),
                audience(event),
                Optional.empty(),
                number(event),
                sub(event)));
    }

    private static Telling.Audience audience(Scenario.Event event) {
        return switch (sub(event)) {
            case "DIRECT" -> Telling.Audience.DIRECT;
            case "PAGE" -> Telling.Audience.PAGE;
            default -> Telling.Audience.MASS;
        };
    }

    private static Effect effect(Scenario.Event event) {
        return switch (sub(event)) {
            case "SLOW" -> Effect.SLOW;
            case "INTERMITTENT", "DEGRADED" -> Effect.INTERMITTENT;
            default -> Effect.DOWN;
        };
    }

    private static Impact.Detector detector(Scenario.Event event) {
        return switch (sub(event)) {
            case "STAFF" -> Impact.Detector.STAFF;
            case "CUSTOMER" -> Impact.Detector.CUSTOMER;
            default -> Impact.Detector.MONITORING;
        };
    }

    private static Recovery.DataSafety dataSafety(Scenario.Event event) {
        return switch (sub(event)) {
            case "SAFE" -> Recovery.DataSafety.SAFE;
            case "LOST" -> Recovery.DataSafety.LOST;
            default -> Recovery.DataSafety.UNKNOWN;
        };
    }

    private static String sub(Scenario.Event event) {
        return event.kind().sub().orElse("");
    }

    private static int number(Scenario.Event event) {
        var found = NUMBER.matcher(event.text());
        return found.find() ? Integer.parseInt(found.group()) : 0;
    }
}
