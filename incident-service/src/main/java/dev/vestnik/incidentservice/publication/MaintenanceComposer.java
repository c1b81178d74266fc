package dev.vestnik.incidentservice.publication;

import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Planned;
import dev.vestnik.statuspage.document.MaintenanceDocument;
import dev.vestnik.statuspage.document.MaintenanceDocument.Phase;
import dev.vestnik.statuspage.document.PublicDocument;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes the public document of planned work; without a window there is nothing to announce. */
final class MaintenanceComposer {

    private final Timeline timeline;
    private final CaseState state;
    private final List<Planned> plan;

    MaintenanceComposer(Timeline timeline, CaseState state) {
        this.timeline = timeline;
        this.state = state;
        this.plan = state.publicEntries().stream()
                .map(Entry::fact)
                .filter(Planned.class::isInstance)
                .map(Planned.class::cast)
                .toList();
    }

    /** The document; empty as long as no window was announced in public. */
    Optional<MaintenanceDocument> compose() {
        return from().flatMap(from -> until().map(until -> document(from, until)));
    }

    private MaintenanceDocument document(Instant from, Instant until) {
        var of = timeline.of();
        return new MaintenanceDocument(
                PublicDocument.FORMAT,
                of.id().toString(),
                of.ref(),
                of.drill(),
                IncidentComposer.titleOf(of),
                phase(),
                Optional.empty(),
                PublicLines.minute(from),
                PublicLines.minute(until),
                state.components().keySet().stream()
                        .map(ComponentsComposer::idOf)
                        .toList(),
                new PublicLines(timeline).all(),
                Publicity.begun(timeline),
                Publicity.changed(timeline));
    }

    private Optional<Instant> from() {
        return plan.stream()
                .flatMap(planned -> planned instanceof Planned.Announced announced
                        ? announced.from().stream()
                        : Optional.<Instant>empty().stream())
                .reduce((_, later) -> later);
    }

    private Optional<Instant> until() {
        return plan.stream().flatMap(planned -> untilOf(planned).stream()).reduce((_, later) -> later);
    }

    private static Optional<Instant> untilOf(Planned planned) {
        return switch (planned) {
            case Planned.Announced(var _, var to) -> to;
            case Planned.Extended(var to) -> to;
            case Planned.Started _, Planned.WindowEnded _, Planned.Completed _, Planned.Cancelled _ -> Optional.empty();
        };
    }

    private Phase phase() {
        var phase = Phase.SCHEDULED;
        for (var planned : plan) {
            phase = switch (planned) {
                case Planned.Announced _ -> Phase.SCHEDULED;
                case Planned.Started _, Planned.Extended _ -> Phase.IN_PROGRESS;
                case Planned.WindowEnded _ -> Phase.VERIFYING;
                case Planned.Completed _ -> Phase.COMPLETED;
                case Planned.Cancelled _ -> Phase.CANCELLED;
            };
        }
        return phase;
    }
}
