package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes the card that goes with a hand-over: always of what is written down at that moment (practice/6 §F.4). */
@Component
public class HandOverCards {

    private final Incidents incidents;
    private final List<HandOverNews> rooms;

    HandOverCards(Incidents incidents, List<HandOverNews> rooms) {
        this.incidents = incidents;
        this.rooms = rooms;
    }

    /** What whoever takes over that case now must know. */
    public Mono<HandOverCard> of(Case of) {
        return Mono.zip(
                incidents.timeline(of.id()),
                Flux.fromIterable(rooms).concatMap(room -> room.of(of.id())).collectList(),
                (timeline, news) -> CardReading.of(timeline, incidents.now(of)).card(List.of(), news));
    }
}
