package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.deadline.Deadline;
import dev.vestnik.incidentservice.deadline.WhenDue;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What falls due here is shown in the room by whoever looks, and wakes somebody; nothing is written down. */
@Component
class WhenCommandIsDue implements WhenDue {

    private final Incidents incidents;
    private final Waking waking;

    WhenCommandIsDue(Incidents incidents, Waking waking) {
        this.incidents = incidents;
        this.waking = waking;
    }

    @Override
    public String room() {
        return LongTurns.ROOM;
    }

    @Override
    public Mono<Void> due(Deadline deadline) {
        return Mono.justOrEmpty(deadline.caseId().map(UUID::toString))
                .flatMap(incidents::require)
                .flatMap(of -> incidents.timeline(of.id()))
                .filter(timeline -> !CaseState.of(timeline).isOver())
                .flatMap(timeline ->
                        Mono.justOrEmpty(reason(deadline, timeline)).flatMap(why -> waking.wake(timeline.of(), why)));
    }

    /** Nobody is asked to hand over what has been repaired. */
    private static Optional<Wake> reason(Deadline deadline, Timeline timeline) {
        return switch (deadline.kind()) {
            case LongTurns.KIND ->
                Optional.of(Wake.LONG_TURN)
                        .filter(why -> CaseState.of(timeline).resolvedAt().isEmpty());
            case CurrentActions.KIND -> Optional.of(Wake.CHECK_BACK);
            default -> Optional.empty();
        };
    }
}
