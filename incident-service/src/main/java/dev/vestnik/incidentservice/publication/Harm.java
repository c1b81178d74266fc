package dev.vestnik.incidentservice.publication;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Hurt;
import dev.vestnik.statuspage.document.ComponentState;
import dev.vestnik.templates.Effect;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** How one component fared in one case that is public; open while {@code until} is absent. */
record Harm(ComponentId component, ComponentState state, Instant since, Optional<Instant> until) {

    boolean isOpen() {
        return until.isEmpty();
    }

    static List<Harm> of(CaseState state) {
        return state.components().entrySet().stream()
                .map(hurt -> of(hurt.getKey(), hurt.getValue()))
                .toList();
    }

    private static Harm of(ComponentId component, Hurt hurt) {
        return new Harm(
                component,
                stateOf(hurt.effect()),
                hurt.since().at().truncatedTo(ChronoUnit.MINUTES),
                hurt.until().map(at -> at.truncatedTo(ChronoUnit.MINUTES)));
    }

    private static ComponentState stateOf(Effect effect) {
        return switch (effect) {
            case DOWN -> ComponentState.MAJOR;
            case INTERMITTENT -> ComponentState.PARTIAL;
            case SLOW -> ComponentState.DEGRADED;
        };
    }
}
