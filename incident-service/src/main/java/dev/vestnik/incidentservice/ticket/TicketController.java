package dev.vestnik.incidentservice.ticket;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tickets over HTTP: who waits, which case a ticket is about, comments for the desk's own people. A ticket is named by our id or by the desk's. */
@RestController
@RequestMapping("/api/v1")
class TicketController {
    private static final int SUGGESTED = 50;

    private final Tickets tickets;
    private final Incidents incidents;

    TicketController(Tickets tickets, Incidents incidents) {
        this.tickets = tickets;
        this.incidents = incidents;
    }

    /** Those of the case, and the latest that nobody has linked to any. */
    record OfCase(List<Standing> linked, List<Standing> waiting) {}

    record CommentRequest(@Nullable String text) {}

    /** Without a reply, the longest waiting first; that is all that can be asked for. */
    @Needs(Permission.LINK_TICKETS)
    @GetMapping("/tickets")
    Flux<Standing> waiting(@AuthenticationPrincipal Actor by, @RequestParam(defaultValue = "true") boolean waiting) {
        if (!waiting) {
            throw Problem.invalid(
                    "waiting",
                    "one-of",
                    "Допустимое значение: true; обращения инцидента — в /incidents/{ref}/tickets.",
                    "The allowed value is true; tickets of an incident are at /incidents/{ref}/tickets.");
        }
        return tickets.waiting(by);
    }

    @Needs(Permission.LINK_TICKETS)
    @GetMapping("/incidents/{ref}/tickets")
    Mono<OfCase> ofCase(@AuthenticationPrincipal Actor by, @PathVariable String ref) {
        return incidents
                .require(ref)
                .flatMap(of -> Mono.zip(
                        tickets.of(by, of.id()).collectList(),
                        tickets.unlinked(by, of, SUGGESTED).collectList(),
                        OfCase::new));
    }

    @Needs(Permission.LINK_TICKETS)
    @PostMapping("/incidents/{ref}/tickets/{ticket}")
    Mono<Ticket> link(@AuthenticationPrincipal Actor by, @PathVariable String ref, @PathVariable String ticket) {
        return incidents.require(ref).flatMap(of -> tickets.link(by, of, ticket));
    }

    @Needs(Permission.LINK_TICKETS)
    @DeleteMapping("/incidents/{ref}/tickets/{ticket}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> unlink(@AuthenticationPrincipal Actor by, @PathVariable String ref, @PathVariable String ticket) {
        return incidents.require(ref).flatMap(of -> tickets.unlink(by, of, ticket));
    }

    @Needs(Permission.LINK_TICKETS)
    @PostMapping("/tickets/{ticket}/comments")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> comment(
            @AuthenticationPrincipal Actor by, @PathVariable String ticket, @RequestBody CommentRequest request) {
        return tickets.comment(by, ticket, Objects.requireNonNullElse(request.text(), ""));
    }
}
