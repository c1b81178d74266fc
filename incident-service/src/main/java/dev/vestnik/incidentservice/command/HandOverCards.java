package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.command.HandOverCard.NowDoing;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes the card that goes with a hand-over: always of what is written down at that moment (practice/6 §F.4). */
@Component
public class HandOverCards {

    private final Incidents incidents;
    private final CurrentActions actions;
    private final List<HandOverNews> rooms;

    HandOverCards(Incidents incidents, CurrentActions actions, List<HandOverNews> rooms) {
        this.incidents = incidents;
        this.actions = actions;
        this.rooms = rooms;
    }

    /** What whoever takes over that case now must know. */
    public Mono<HandOverCard> of(Case of) {
        return Mono.zip(
                        incidents.timeline(of.id()),
                        actions.of(of)
                                .filter(CurrentAction::isRunning)
                                .map(HandOverCards::now)
                                .collectList(),
                        Flux.fromIterable(rooms)
                                .concatMap(room -> room.of(of.id()))
                                .collectList())
                .map(read -> CardReading.of(read.getT1(), incidents.now(of)).card(read.getT2(), read.getT3()));
    }

    private static NowDoing now(CurrentAction action) {
        return new NowDoing(action.words(), Optional.of(action.owner().key()), Optional.of(action.checkAt()));
    }
}
