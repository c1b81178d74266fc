package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.command.HandOverCard.NowDoing;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import io.r2dbc.postgresql.codec.Json;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Makes the card that goes with a hand-over: of what is written down at that moment until it is confirmed, and for ever as it was then (practice/6 §F.4). */
@Component
public class HandOverCards {

    private final Incidents incidents;
    private final CurrentActions actions;
    private final List<HandOverNews> rooms;
    private final HandOverStore store;
    private final JsonMapper json;

    HandOverCards(
            Incidents incidents,
            CurrentActions actions,
            List<HandOverNews> rooms,
            HandOverStore store,
            JsonMapper json) {
        this.store = store;
        this.json = json;
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

    /** The card of that hand-over: what its receiver confirmed, or what they must know now; empty when it ended in another way. */
    public Mono<HandOverCard> of(Case of, HandOver offer) {
        return offer.isOpen() ? of(of) : store.card(offer.id()).map(this::read);
    }

    private HandOverCard read(Json kept) {
        return json.readValue(kept.asString(), HandOverCard.class);
    }

    /** From now on the card of that hand-over is what it is now; joins the transaction of the confirmation. */
    Mono<Void> keep(Case of, HandOver offer) {
        return of(of).flatMap(card -> store.keep(offer.id(), Json.of(json.writeValueAsString(card))));
    }

    private static NowDoing now(CurrentAction action) {
        return new NowDoing(action.words(), Optional.of(action.owner().key()), Optional.of(action.checkAt()));
    }
}
