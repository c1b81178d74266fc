package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.deadline.Deadline;
import dev.vestnik.incidentservice.deadline.Deadlines;
import dev.vestnik.incidentservice.duty.DutyRole;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Timeline;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps one deadline a case: when whoever leads it has led long enough (practice/6 §F.4). */
@Component
class LongTurns {

    static final String ROOM = "command";
    static final String KIND = "long-turn";

    private final Deadlines deadlines;
    private final Waking waking;

    LongTurns(Deadlines deadlines, Waking waking) {
        this.deadlines = deadlines;
        this.waking = waking;
    }

    /** As the timeline tells it, which may be written down late. */
    Mono<Void> led(Timeline timeline) {
        return Mono.justOrEmpty(Holders.of(timeline).of(DutyRole.INCIDENT_MANAGER))
                .flatMap(holding -> began(timeline.of(), holding.role(), holding.since()));
    }

    /** A turn began, and with it the one before ended; a case on its own clock is asked for on its screens only. */
    Mono<Void> began(Case of, DutyRole role, Instant at) {
        return role == DutyRole.INCIDENT_MANAGER && of.clock().isLive()
                ? waking.calm(of, Wake.LONG_TURN)
                        .then(deadlines.set(Deadline.of(
                                ROOM, KIND, of.id().toString(), of.id().value(), at.plus(Holding.LONG))))
                : Mono.empty();
    }
}
