package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.templates.Effect;
import java.time.Instant;
import java.util.Optional;

/**
 * How one component fares in a case.
 *
 * @param since when it began to hurt customers, the last time it did
 * @param symptom a code of the component's catalogue (R-B1); absent where nobody chose one
 * @param until when it stopped; absent while customers are hurt
 */
public record Hurt(Occurred since, Effect effect, Optional<String> symptom, Optional<Instant> until) {

    public boolean isOpen() {
        return until.isEmpty();
    }

    Hurt now(Effect newEffect, Optional<String> newSymptom) {
        return new Hurt(since, newEffect, newSymptom.or(() -> symptom), until);
    }

    Hurt again(Occurred from) {
        return isOpen() ? this : new Hurt(from, effect, symptom, Optional.empty());
    }

    Hurt ended(Instant at) {
        return isOpen() ? new Hurt(since, effect, symptom, Optional.of(at)) : this;
    }
}
