package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.ticket.Standing;
import dev.vestnik.incidentservice.ticket.Tickets;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How many wrote about the incident lately, by channel: whether it grows is seen before anybody has read a ticket. */
@Controller
class ComplaintPages {

    private final Screens screens;
    private final Rooms rooms;
    private final Tickets tickets;

    ComplaintPages(Screens screens, Rooms rooms, Tickets tickets) {
        this.screens = screens;
        this.rooms = rooms;
        this.tickets = tickets;
    }

    /** A channel and its counts as people read them. */
    public record Row(String name, List<Long> counts, long all) {}

    @Needs(Permission.LINK_TICKETS)
    @GetMapping("/incidents/{ref}/complaints")
    Mono<ResponseEntity<String>> card(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable String ref) {
        return screens.show(
                exchange,
                "complaints",
                visit -> rooms.seen(visit, ref)
                        .flatMap(seen -> tickets.of(by, seen.of().id())
                                .map(Standing::ticket)
                                .collectList()
                                .map(linked -> Complaints.of(linked, seen.now()))
                                .map(counted -> view(seen, counted))));
    }

    private static Map<String, Object> view(Seen seen, List<Complaints> counted) {
        return Map.of(
                "steps",
                Complaints.steps(seen.now()).stream().map(seen::clock).toList(),
                "rows",
                counted.stream()
                        .map(one -> new Row(seen.say("tickets.channel." + one.channel()), one.counts(), one.all()))
                        .toList());
    }
}
