package dev.vestnik.incidentservice.incident.interval;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.interval.Turning.Turn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a case that is hurt and healed on its own: a named component, or all that nobody named. An entry that names no component is about every part;
 * a component's own start counts before an unnamed one.
 *
 * @param component absent for the unnamed part
 * @param started the components whose own start is recorded
 */
record Part(Optional<ComponentId> component, Set<ComponentId> started) {

    /** The parts of a timeline, named ones first, in the order of their first mention; at least one. */
    static List<Part> of(List<Turning> turnings) {
        var starts =
                turnings.stream().filter(turning -> turning.is(Turn.STARTS)).toList();
        var started = components(starts);
        var parts = new ArrayList<Part>();
        components(turnings).forEach(component -> parts.add(new Part(Optional.of(component), started)));
        if (parts.isEmpty() || starts.stream().anyMatch(start -> start.named().isEmpty())) {
            parts.add(new Part(Optional.empty(), started));
        }
        return List.copyOf(parts);
    }

    /** Whether that turning is about this part. */
    boolean isTouchedBy(Turning turning) {
        return switch (turning.turn()) {
            case STARTS -> isStartedBy(turning.named());
            case ENDS_FOR_LISTED, MITIGATES, RESOLVES, RETURNS, VOIDS -> isMeantBy(turning.named());
        };
    }

    /** Whether that turning opens or closes a span of this part: a partial restore does so only for what it lists. */
    boolean isTurnedBy(Turning turning) {
        return isTouchedBy(turning)
                && (!turning.is(Turn.ENDS_FOR_LISTED)
                        || component.filter(turning.named()::contains).isPresent());
    }

    private boolean isStartedBy(List<ComponentId> named) {
        return component.filter(started::contains).map(named::contains).orElse(named.isEmpty());
    }

    /** The unnamed part stands also for the components that were named only later. */
    private boolean isMeantBy(List<ComponentId> named) {
        return named.isEmpty()
                || component
                        .map(named::contains)
                        .orElseGet(() -> named.stream().anyMatch(other -> !started.contains(other)));
    }

    private static Set<ComponentId> components(List<Turning> turnings) {
        var found = new LinkedHashSet<ComponentId>();
        turnings.forEach(turning -> found.addAll(turning.named()));
        return found;
    }
}
