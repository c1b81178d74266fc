package dev.vestnik.incidentservice.console.ticket;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.incidentservice.ticket.Tickets;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** All who wrote and wait, whatever they wrote about, the longest waiting first; each can be linked to an open incident. */
@Controller
class TicketPages {
    private static final int LATEST = 50;

    private final Screens screens;
    private final Tickets tickets;
    private final Incidents incidents;

    TicketPages(Screens screens, Tickets tickets, Incidents incidents) {
        this.screens = screens;
        this.tickets = tickets;
        this.incidents = incidents;
    }

    /** An incident that is going on. */
    public record Choice(String ref, String title) {}

    @Needs(Permission.LINK_TICKETS)
    @GetMapping(path = "/tickets", produces = MediaType.TEXT_HTML_VALUE)
    Mono<ResponseEntity<String>> list(ServerWebExchange exchange, @AuthenticationPrincipal Actor by) {
        return screens.show(exchange, "tickets", visit -> Mono.zip(rows(by, visit), open(visit), TicketPages::view));
    }

    private Mono<List<TicketRow>> rows(Actor by, Visit visit) {
        return tickets.waiting(by)
                .map(standing -> TicketRow.of(standing, incidents.now(), incidents.zone(), visit))
                .collectList();
    }

    private Mono<List<Choice>> open(Visit visit) {
        return incidents
                .timelines(incidents.latest(LATEST))
                .filter(timeline -> !CaseState.of(timeline).isOver())
                .map(timeline -> choice(timeline.of(), visit))
                .collectList();
    }

    private static Choice choice(Case of, Visit visit) {
        return new Choice(of.ref(), visit.text(of.title()));
    }

    private static Map<String, Object> view(List<TicketRow> rows, List<Choice> open) {
        return Map.of("rows", rows, "open", open);
    }

    @Needs(Permission.LINK_TICKETS)
    @PostMapping("/tickets/{ticket}/link")
    Mono<ResponseEntity<String>> link(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable String ticket) {
        return Form.of(exchange)
                .map(form -> form.find("ref")
                        .orElseThrow(
                                () -> Problem.invalid("ref", "required", "Выберите инцидент.", "Choose an incident.")))
                .flatMap(incidents::require)
                .flatMap(of -> tickets.link(by, of, ticket))
                .thenReturn(Screens.goTo(exchange, "/tickets"));
    }
}
