package dev.vestnik.incidentservice.console.people;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.OwnSessions;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Incidents;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** One's own page: who one is here, what one may do, and where one is signed in. */
@Controller
class MePages {

    private final Screens screens;
    private final OwnSessions sessions;
    private final Incidents incidents;
    private final InstantSource clock;

    MePages(Screens screens, OwnSessions sessions, Incidents incidents, InstantSource clock) {
        this.screens = screens;
        this.sessions = sessions;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** One place where this person is signed in. */
    public record Row(String id, String since, String seen, String address, String agent, boolean here) {}

    @Needs({})
    @GetMapping(path = "/me", produces = MediaType.TEXT_HTML_VALUE)
    Mono<ResponseEntity<String>> me(ServerWebExchange exchange) {
        return screens.show(
                exchange,
                "me",
                visit -> sessions.list(visit.actor(), exchange.getRequest())
                        .map(session -> row(session, visit))
                        .collectList()
                        .map(rows -> Map.of(
                                "rows", rows, "rights", Rights.of(visit.actor().permissions()))));
    }

    private Row row(OwnSessions.Session session, Visit visit) {
        return new Row(
                session.id().toString(),
                shown(session.startedAt(), visit),
                session.lastSeenAt().map(at -> shown(at, visit)).orElse(""),
                session.address(),
                session.agent(),
                session.here());
    }

    private String shown(Instant at, Visit visit) {
        return visit.times(incidents.zone()).standAlone(at, clock.instant());
    }

    @Needs({})
    @PostMapping("/me/sessions/{id}/end")
    Mono<ResponseEntity<String>> end(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable UUID id) {
        return sessions.end(by, id).thenReturn(Screens.goTo(exchange, "/me"));
    }

    @Needs({})
    @PostMapping("/me/sessions/end-others")
    Mono<ResponseEntity<String>> endOthers(ServerWebExchange exchange, @AuthenticationPrincipal Actor by) {
        return sessions.endOthers(by, exchange.getRequest()).thenReturn(Screens.goTo(exchange, "/me"));
    }
}
