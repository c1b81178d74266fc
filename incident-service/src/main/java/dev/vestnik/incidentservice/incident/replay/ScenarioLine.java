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
                .withSourceRef(ref(scenario, event));
        return event.texts().map(line::withPublicText).orElse(line);
    }

    /** One event, one reference; two events that share a number by mistake differ in what they tell, so neither is lost. */
    private static String ref(Scenario scenario, Scenario.Event event) {
        var told = "%s %s".formatted(event.kind(), event.text());
        return "%s#%d@%s %s %08x"
                .formatted(scenario.id(), event.seq(), event.at(), event.kind().kind(), told.hashCode());
    }

    private static Occurred occurred(Scenario.Event event) {
        return event.unknownStart()
                ? new Occurred(event.at(), new Occurred.Precision.UnknownBefore())
                : Occurred.minute(event.at());
    }
}
