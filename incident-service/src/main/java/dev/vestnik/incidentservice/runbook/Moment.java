package dev.vestnik.incidentservice.runbook;

import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A case as it stands now.
 *
 * @param components codes of those ever named as hurt
 * @param now by the clock of the case
 */
record Moment(Timeline timeline, CaseState state, Set<String> components, Instant now) {

    Case of() {
        return timeline.of();
    }

    List<Entry> effective() {
        return timeline.effective();
    }

    Optional<Instant> opened() {
        return Optional.of(of().openedAt());
    }

    /** Whether customers have not got it back yet. */
    boolean isHurting() {
        return !state.isOver()
                && state.resolvedAt().isEmpty()
                && state.mitigatedAt().isEmpty();
    }

    /** That long after the opening, once it is past. */
    Optional<Instant> after(Duration wait) {
        return opened().map(at -> at.plus(wait)).filter(at -> !at.isAfter(now));
    }

    Optional<Instant> first(Class<? extends Fact> fact) {
        return effective().stream()
                .filter(entry -> fact.isInstance(entry.fact()))
                .findFirst()
                .map(Entry::at);
    }

    /** Whether the runbook is for such a case at all: its severity, one of its components. */
    boolean isFor(Runbook runbook) {
        return runbook.kind() == RunbookKind.INCIDENT
                && (runbook.severities().isEmpty() || runbook.severities().contains(state.severity()))
                && (runbook.components().isEmpty()
                        || runbook.components().stream().anyMatch(components::contains));
    }
}
