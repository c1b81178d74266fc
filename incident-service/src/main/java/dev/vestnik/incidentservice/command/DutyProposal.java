package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.duty.Duties;
import dev.vestnik.incidentservice.duty.DutyRole;
import dev.vestnik.incidentservice.duty.Shift;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * When an incident is opened, offers to lead it to whoever is on duty as incident manager at that moment (A1-06); when somebody takes the role meanwhile,
 * nobody is asked any more.
 */
@Component
class DutyProposal {

    private static final String NAME = "command-duty";

    private final Incidents incidents;
    private final Duties duties;
    private final HandOverStore store;

    DutyProposal(Incidents incidents, Duties duties, HandOverStore store) {
        this.incidents = incidents;
        this.duties = duties;
        this.store = store;
    }

    Mono<Void> made(Timeline timeline) {
        return needsSomebody(timeline)
                ? proposed(timeline.of())
                : led(timeline, timeline.of().openedAt());
    }

    /** Somebody leads it: whoever was asked when nobody did is not any more. */
    Mono<Void> led(Timeline timeline, Instant at) {
        var held = Holders.of(timeline).of(DutyRole.INCIDENT_MANAGER).map(Holding::person);
        return held.isPresent()
                ? store.endStale(timeline.of().id(), DutyRole.INCIDENT_MANAGER, held, at)
                : Mono.empty();
    }

    private static boolean needsSomebody(Timeline timeline) {
        var state = CaseState.of(timeline);
        return timeline.of().clock().isLive()
                && !timeline.of().drill()
                && state.resolvedAt().isEmpty()
                && !state.isOver()
                && Holders.of(timeline).of(DutyRole.INCIDENT_MANAGER).isEmpty();
    }

    private Mono<Void> proposed(Case of) {
        return duties.at(DutyRole.INCIDENT_MANAGER, of.openedAt())
                .map(shift -> offer(of, shift))
                .flatMap(store::insert)
                .then();
    }

    private HandOver offer(Case of, Shift shift) {
        return new HandOver(
                UUID.randomUUID(),
                of.id(),
                DutyRole.INCIDENT_MANAGER,
                Optional.empty(),
                shift.person(),
                Actor.engine(NAME).id(),
                "",
                incidents.now(of),
                HandOver.State.OFFERED,
                Optional.empty(),
                "");
    }
}
