package dev.vestnik.incidentservice.console.command;

import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Person;
import dev.vestnik.incidentservice.command.HandOver;
import dev.vestnik.incidentservice.command.HandOverCards;
import dev.vestnik.incidentservice.command.HandOvers;
import dev.vestnik.incidentservice.command.Holders;
import dev.vestnik.incidentservice.command.Roles;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.duty.DutyRole;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers what the parts of a room about roles and hand-overs show. */
@Component
class CommandScreens {

    private final Incidents incidents;
    private final Roles roles;
    private final HandOvers handOvers;
    private final HandOverCards cards;
    private final People people;

    CommandScreens(Incidents incidents, Roles roles, HandOvers handOvers, HandOverCards cards, People people) {
        this.incidents = incidents;
        this.roles = roles;
        this.handOvers = handOvers;
        this.cards = cards;
        this.people = people;
    }

    /** Who leads, and what waits for an answer. */
    Mono<Map<String, Object>> holders(Visit visit, String ref) {
        return incidents
                .require(ref)
                .flatMap(of -> Mono.zip(
                                incidents.timeline(of.id()), handOvers.of(of).collectList(), people.names())
                        .map(read -> holders(visit, read.getT1(), read.getT2(), read.getT3())));
    }

    private Map<String, Object> holders(
            Visit visit, Timeline timeline, List<HandOver> offers, Map<String, String> names) {
        var of = timeline.of();
        var held = Holders.of(timeline);
        var rows = HolderRow.of(held, of, incidents.now(of), names, visit);
        var model = new HashMap<String, Object>();
        model.put("ref", of.ref());
        model.put("roles", rows);
        model.put("manager", rows.getFirst());
        model.put(
                "others",
                rows.stream().skip(1).filter(CommandScreens::isAlwaysShown).toList());
        model.put("offers", rows(offers.stream().filter(HandOver::isOpen), of, names, visit));
        model.put("past", rows(offers.stream().filter(HandOver::isConfirmed), of, names, visit));
        model.put("over", CaseState.of(timeline).isOver());
        return model;
    }

    /** Who is tech lead is never out of sight, also when nobody is (practice/6 §F.5). */
    private static boolean isAlwaysShown(HolderRow row) {
        return row.held() || row.role().equals(DutyRole.TECH_LEAD.name());
    }

    private static List<OfferRow> rows(Stream<HandOver> some, Case of, Map<String, String> names, Visit visit) {
        return some.map(offer -> OfferRow.of(offer, of, names, visit)).toList();
    }

    /** The form that offers a role, with the card that will go with it. */
    Mono<Map<String, Object>> offering(Visit visit, String ref, DutyRole role) {
        return incidents
                .require(ref)
                .flatMap(of -> Mono.zip(
                                card(visit, of),
                                roles.holders(of),
                                people.present()
                                        .filter(person -> person.role().may(role.needs()))
                                        .collectList())
                        .map(read -> offering(visit, of, role, read.getT1(), read.getT2(), read.getT3())));
    }

    private static Map<String, Object> offering(
            Visit visit, Case of, DutyRole role, CardView card, Holders held, List<Person> present) {
        var holder = held.of(role).map(holding -> holding.person()).orElse(new UUID(0, 0));
        var model = new HashMap<String, Object>();
        model.put("ref", of.ref());
        model.put("role", role.name());
        model.put("label", visit.text(role.label()));
        model.put("card", card);
        model.put(
                "colleagues",
                present.stream()
                        .filter(person -> !person.id().equals(holder))
                        .map(person -> Colleague.of(person, visit))
                        .toList());
        return model;
    }

    /** An offer with its card, to be read before an answer. */
    Mono<Map<String, Object>> offer(Visit visit, String ref, UUID id) {
        return incidents
                .require(ref)
                .flatMap(of -> Mono.zip(handOvers.require(of, id), people.names())
                        .flatMap(read -> offer(visit, of, read.getT1(), read.getT2())));
    }

    private Mono<Map<String, Object>> offer(Visit visit, Case of, HandOver offer, Map<String, String> names) {
        var at = offer.endedAt().orElseGet(() -> incidents.now(of));
        return cards.of(of, offer)
                .map(card -> CardView.of(card, of, names, visit, at))
                .singleOptional()
                .map(card -> {
                    var model = new HashMap<String, Object>();
                    model.put("ref", of.ref());
                    model.put("offer", OfferRow.of(offer, of, names, visit));
                    model.put("open", offer.isOpen());
                    model.put(
                            "ended",
                            visit.say(
                                    "command.ended." + offer.state(),
                                    visit.times(of.zone()).clock(at)));
                    card.ifPresent(shown -> model.put("card", shown));
                    return model;
                });
    }

    private Mono<CardView> card(Visit visit, Case of) {
        return Mono.zip(
                cards.of(of), people.names(), (card, names) -> CardView.of(card, of, names, visit, incidents.now(of)));
    }
}
