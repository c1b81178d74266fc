package dev.vestnik.incidentservice.console.ticket;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.ticket.Standing;
import dev.vestnik.incidentservice.ticket.Tickets;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who wrote about this incident, and the latest who may have: a part of the room that is asked for on its own. */
@Controller
class TicketCard {
    private static final int OFFERED = 8;

    private final Screens screens;
    private final Tickets tickets;
    private final Incidents incidents;

    TicketCard(Screens screens, Tickets tickets, Incidents incidents) {
        this.screens = screens;
        this.tickets = tickets;
        this.incidents = incidents;
    }

    @Needs(Permission.LINK_TICKETS)
    @GetMapping("/incidents/{ref}/tickets")
    Mono<ResponseEntity<String>> card(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable String ref) {
        return shown(exchange, by, incidents.require(ref));
    }

    @Needs(Permission.LINK_TICKETS)
    @PostMapping("/incidents/{ref}/tickets/{ticket}/link")
    Mono<ResponseEntity<String>> link(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable String ticket) {
        return shown(exchange, by, incidents.require(ref).delayUntil(of -> tickets.link(by, of, ticket)));
    }

    @Needs(Permission.LINK_TICKETS)
    @PostMapping("/incidents/{ref}/tickets/{ticket}/unlink")
    Mono<ResponseEntity<String>> unlink(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable String ticket) {
        return shown(exchange, by, incidents.require(ref).delayUntil(of -> tickets.unlink(by, of, ticket)));
    }

    private Mono<ResponseEntity<String>> shown(ServerWebExchange exchange, Actor by, Mono<Case> asked) {
        return screens.show(exchange, "tickets-card", visit -> asked.flatMap(of -> view(by, of, visit)));
    }

    private Mono<Map<String, Object>> view(Actor by, Case of, Visit visit) {
        return Mono.zip(
                rows(tickets.of(by, of.id()), of, visit),
                rows(tickets.unlinked(by, of, OFFERED), of, visit),
                (linked, fresh) -> Map.of("ref", of.ref(), "linked", linked, "fresh", fresh));
    }

    private Mono<List<TicketRow>> rows(Flux<Standing> standing, Case of, Visit visit) {
        var now = incidents.now(of);
        return standing.map(one -> TicketRow.of(inTimeOf(of, one), now, of.zone(), visit))
                .collectList();
    }

    /** A drill that is played has a clock of its own; when its replies were taken is known by the wall's. */
    private static Standing inTimeOf(Case of, Standing one) {
        return one.state() == Standing.State.WAITING
                ? one
                : new Standing(one.ticket(), one.state(), of.clock().at(one.since()), one.why());
    }
}
