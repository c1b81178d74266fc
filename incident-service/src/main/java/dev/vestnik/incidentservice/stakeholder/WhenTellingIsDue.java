package dev.vestnik.incidentservice.stakeholder;

import dev.vestnik.incidentservice.command.Waking;
import dev.vestnik.incidentservice.deadline.Deadline;
import dev.vestnik.incidentservice.deadline.WhenDue;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The time by which all must know is over: whoever looks into the room sees it, and somebody is woken; nothing is written down. */
@Component
class WhenTellingIsDue implements WhenDue {

    private final Incidents incidents;
    private final Waking waking;

    WhenTellingIsDue(Incidents incidents, Waking waking) {
        this.incidents = incidents;
        this.waking = waking;
    }

    @Override
    public String room() {
        return TellingClock.ROOM;
    }

    @Override
    public Mono<Void> due(Deadline deadline) {
        return incidents
                .timeline(CaseId.of(deadline.ref()))
                .filter(timeline -> !CaseState.of(timeline).isOver())
                .flatMap(timeline -> waking.wake(timeline.of(), TellingClock.LATE));
    }
}
