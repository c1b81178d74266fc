package dev.vestnik.incidentservice.console.command;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.command.ActionDraft;
import dev.vestnik.incidentservice.command.CurrentActions;
import dev.vestnik.incidentservice.console.command.Deeds.Part;
import dev.vestnik.incidentservice.console.command.Deeds.Sheet;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What is being done about an incident, in its room; and the frame of the cards about the response. */
@Controller
@RequestMapping("/incidents/{ref}/command")
class ActionPages {

    private final Screens screens;
    private final ActionScreens gather;
    private final Deeds deeds;
    private final Incidents incidents;
    private final CurrentActions actions;

    ActionPages(Screens screens, ActionScreens gather, Deeds deeds, Incidents incidents, CurrentActions actions) {
        this.screens = screens;
        this.gather = gather;
        this.deeds = deeds;
        this.incidents = incidents;
        this.actions = actions;
    }

    /** The cards, each of which asks for what is in it. */
    @Needs(Permission.READ)
    @GetMapping
    Mono<ResponseEntity<String>> card(ServerWebExchange exchange, @PathVariable String ref) {
        return screens.show(exchange, "command-card", visit -> gather.card(visit, ref));
    }

    @Needs(Permission.READ)
    @GetMapping("/actions")
    Mono<ResponseEntity<String>> actions(ServerWebExchange exchange, @PathVariable String ref) {
        return screens.show(exchange, "command-actions", visit -> gather.actions(visit, ref));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/actions")
    Mono<ResponseEntity<String>> start(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable String ref) {
        var begun = new Part("command-actions", visit -> gather.begun(visit, ref));
        var sheet = new Sheet("action-place", new Part("command-action-form", visit -> gather.card(visit, ref)));
        return Form.of(exchange)
                .flatMap(form ->
                        deeds.done(exchange, ref, of -> actions.start(by, of, draft(of, form)), begun, form, sheet));
    }

    private ActionDraft draft(Case of, Form form) {
        return new ActionDraft(form.text("words"), form.id("person").orElse(null), form.text("team"), in(of, form));
    }

    /** Somebody asked: the next time is so many minutes from now. */
    @Needs(Permission.APPEND)
    @PostMapping("/actions/{id}/asked")
    Mono<ResponseEntity<String>> asked(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable UUID id) {
        return Form.of(exchange)
                .flatMap(form -> deeds.done(
                        exchange, ref, of -> actions.asked(by, of, id, in(of, form), form.text("heard")), acted(ref)));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/actions/{id}/done")
    Mono<ResponseEntity<String>> done(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable UUID id) {
        return deeds.done(exchange, ref, of -> actions.end(by, of, id, true, ""), acted(ref));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/actions/{id}/failed")
    Mono<ResponseEntity<String>> failed(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable UUID id) {
        return deeds.done(exchange, ref, of -> actions.end(by, of, id, false, ""), acted(ref));
    }

    private Part acted(String ref) {
        return new Part("command-actions", visit -> gather.actions(visit, ref));
    }

    private @Nullable Instant in(Case of, Form form) {
        return form.find("minutes")
                .filter(minutes -> minutes.matches("\\d{1,4}"))
                .map(minutes -> incidents.now(of).plus(Duration.ofMinutes(Long.parseLong(minutes))))
                .orElse(null);
    }
}
