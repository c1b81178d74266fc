package dev.vestnik.incidentservice.incident.replay;

import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.incident.timeline.Visibility;

/** Makes the line of an event: a report, with the file's own time and words. */
final class ScenarioLine {

    private ScenarioLine() {}

    static Line of(Scenario scenario, Scenario.Event event, Fact fact) {
        var line = Line.of(fact, event.at(), event.text(), Source.IMPORT)
                .with(occurred(event), scenario.zone().getId())
                .with(event.isPublic() ? Visibility.PUBLIC : Visibility.INTERNAL)
                .withSourceRef("%s#%d@%s %s".formatted(scenario.id(), event.seq(), event.at(), event.kind()));
        return event.texts().map(line::withPublicText).orElse(line);
    }

    private static Occurred occurred(Scenario.Event event) {
        return event.unknownStart()
                ? new Occurred(event.at(), new Occurred.Precision.UnknownBefore())
                : Occurred.minute(event.at());
    }
}
