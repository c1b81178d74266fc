package dev.vestnik.incidentservice.incident.interval;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.templates.Effect;
import java.time.Instant;
import java.util.Optional;

/**
 * One stretch of harm (C.3, impact span): a component, or the part of the case for which none was named, hurt in one way without a break.
 *
 * @param began its start; when that is not known ({@link Occurred#isKnown()}), the first moment at which it is known to have hurt
 * @param ended absent while it goes on
 */
public record Span(Optional<ComponentId> component, Occurred began, Optional<Instant> ended, Effect effect) {

    public Instant from() {
        return began.at();
    }

    public boolean isOpen() {
        return ended.isEmpty();
    }

    /** Its end, or the horizon where it goes on; never before its start. */
    public Instant endBy(Instant horizon) {
        var end = ended.orElse(horizon);
        return end.isBefore(from()) ? from() : end;
    }
}
