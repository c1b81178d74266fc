package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.templates.Times;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An incident as somebody sees it at one moment: all that the parts of the room are made of.
 *
 * @param names of people, by the ids that entries keep
 * @param now by the clock of the case
 */
record Seen(
        Visit visit,
        Timeline timeline,
        CaseState state,
        Map<ComponentId, Component> components,
        Map<String, String> names,
        Instant now) {

    Case of() {
        return timeline.of();
    }

    Times times() {
        return visit.times(of().zone());
    }

    /** «16:05», in the zone of the case. */
    String clock(Instant at) {
        return "%tR".formatted(at.atZone(of().zone()));
    }

    String say(String key, Object... values) {
        return visit.say(key, values);
    }

    /** Names of components in the reader's language; one nobody knows any more keeps its id. */
    String named(Collection<ComponentId> ids) {
        return ids.stream().map(this::named).collect(Collectors.joining(", "));
    }

    private String named(ComponentId id) {
        var component = components.get(id);
        return component == null ? id.value().toString() : visit.text(component.names());
    }
}
