package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.compensation.arithmetic.Stretch;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.interval.Span;
import dev.vestnik.incidentservice.incident.interval.Spans;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.templates.Effect;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one case did to components, taken from its timeline and frozen: the basis of every credit given for it (R-E5).
 *
 * @param resolved all was confirmed normal; before that a credit is an estimate
 * @param voided a false alarm, or merged into another case: nothing is owed for it
 * @param harms the stretches of harm of named components; what goes on is counted up to the moment it was taken
 */
record Outage(CaseId of, boolean resolved, boolean voided, List<Harm> harms) {

    /** One stretch of one component. */
    record Harm(ComponentId component, Stretch stretch, Effect effect) {}

    Outage {
        harms = List.copyOf(harms);
    }

    static Outage of(Timeline timeline, Instant now) {
        var state = CaseState.of(timeline);
        return new Outage(
                timeline.of().id(),
                state.resolvedAt().isPresent(),
                state.isFalseAlarm() || state.isMerged(),
                Spans.of(timeline).stream().flatMap(span -> harm(span, now)).toList());
    }

    private static Stream<Harm> harm(Span span, Instant now) {
        return span.component().stream()
                .map(component -> new Harm(component, new Stretch(span.from(), span.endBy(now)), span.effect()));
    }

    List<ComponentId> components() {
        return harms.stream().map(Harm::component).distinct().toList();
    }

    /** When it began; absent when no component was named. */
    Optional<Instant> began() {
        return harms.stream().map(harm -> harm.stretch().from()).min(Instant::compareTo);
    }

    Optional<Instant> ended() {
        return harms.stream().map(harm -> harm.stretch().to()).max(Instant::compareTo);
    }

    /** The harms of these components, for somebody for whom each component's last one ended then. */
    List<Harm> endingAt(Instant restored) {
        return harms.stream()
                .map(harm -> isLast(harm) ? ended(harm, restored) : harm)
                .toList();
    }

    private boolean isLast(Harm harm) {
        return harms.stream()
                .filter(other -> other.component().equals(harm.component()))
                .noneMatch(
                        other -> other.stretch().from().isAfter(harm.stretch().from()));
    }

    private static Harm ended(Harm harm, Instant at) {
        var from = harm.stretch().from();
        return new Harm(harm.component(), new Stretch(from, at.isBefore(from) ? from : at), harm.effect());
    }
}
