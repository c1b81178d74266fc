package dev.vestnik.incidentservice.console.command;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.command.ActionDraft;
import dev.vestnik.incidentservice.command.ComponentOwners;
import dev.vestnik.incidentservice.command.CurrentActions;
import dev.vestnik.incidentservice.command.Owner;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.console.command.Deeds.Part;
import dev.vestnik.incidentservice.console.command.Deeds.Sheet;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What is being done, and who owns what is broken: parts of a room that are asked for on their own. */
@Controller
@RequestMapping("/incidents/{ref}/command")
class ResponsePages {

    private final Screens screens;
    private final ResponseScreens gather;
    private final Deeds deeds;
    private final Incidents incidents;
    private final Components components;
    private final CurrentActions actions;
    private final ComponentOwners owners;

    ResponsePages(
            Screens screens,
            ResponseScreens gather,
            Deeds deeds,
            Incidents incidents,
            Components components,
            CurrentActions actions,
            ComponentOwners owners) {
        this.screens = screens;
        this.gather = gather;
        this.deeds = deeds;
        this.incidents = incidents;
        this.components = components;
        this.actions = actions;
        this.owners = owners;
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

    @Needs(Permission.READ)
    @GetMapping("/owners")
    Mono<ResponseEntity<String>> owners(ServerWebExchange exchange, @PathVariable String ref) {
        return screens.show(exchange, "command-owners", visit -> gather.owners(visit, ref));
    }

    /** The form that names an owner; with {@code declines} it is the next one after "not ours". */
    @Needs(Permission.APPEND)
    @GetMapping("/owners/{code}/form")
    Mono<ResponseEntity<String>> form(
            ServerWebExchange exchange,
            @PathVariable String ref,
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean declines) {
        return screens.show(exchange, "command-owner-form", visit -> gather.ownerForm(visit, ref, code, declines));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/owners/{code}")
    Mono<ResponseEntity<String>> ask(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable String code) {
        return named(
                exchange,
                ref,
                code,
                false,
                (of, component, form) -> owners.ask(by, of, component, owner("owner", form)));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/owners/{code}/accept")
    Mono<ResponseEntity<String>> accept(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable String code) {
        return deeds.done(
                exchange,
                ref,
                of -> component(code).flatMap(component -> owners.accept(by, of, component)),
                new Part("command-owners", visit -> gather.owners(visit, ref)));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/owners/{code}/decline")
    Mono<ResponseEntity<String>> decline(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable String code) {
        return named(
                exchange,
                ref,
                code,
                true,
                (of, component, form) -> owners.decline(by, of, component, owner("next", form), form.text("why")));
    }

    /** What is done with the owner of one component of a case, by what was typed. */
    private interface Naming {
        Mono<?> of(Case of, Component component, Form form);
    }

    private Mono<ResponseEntity<String>> named(
            ServerWebExchange exchange, String ref, String code, boolean declines, Naming naming) {
        var sheet = new Sheet(
                "owner-form", new Part("command-owner-form", visit -> gather.ownerForm(visit, ref, code, declines)));
        var shown = new Part("command-owners", visit -> gather.owners(visit, ref)).with(Map.of("taken", true));
        return Form.of(exchange)
                .flatMap(form -> deeds.done(
                        exchange,
                        ref,
                        of -> component(code).flatMap(component -> naming.of(of, component, form)),
                        shown,
                        form,
                        sheet));
    }

    private Mono<Component> component(String code) {
        return components
                .byCode(code)
                .switchIfEmpty(
                        Mono.error(() -> Problem.notFound("Такого компонента нет.", "There is no such component.")));
    }

    private static Owner owner(String field, Form form) {
        var person = form.id("person").orElse(null);
        return Owner.of(field, person, form.text("team"));
    }
}
