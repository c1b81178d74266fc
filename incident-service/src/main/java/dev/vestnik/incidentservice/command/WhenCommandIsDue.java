package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.deadline.Deadline;
import dev.vestnik.incidentservice.deadline.WhenDue;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What falls due here is shown in the room by whoever looks; nothing is written down. */
@Component
class WhenCommandIsDue implements WhenDue {

    @Override
    public String room() {
        return LongTurns.ROOM;
    }

    @Override
    public Mono<Void> due(Deadline deadline) {
        return Mono.empty();
    }
}
