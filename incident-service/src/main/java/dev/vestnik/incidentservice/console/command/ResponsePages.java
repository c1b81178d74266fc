package dev.vestnik.incidentservice.console.command;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.command.ComponentOwners;
import dev.vestnik.incidentservice.command.CurrentActions;
import dev.vestnik.incidentservice.command.Owner;
import dev.vestnik.incidentservice.command.Stakeholders;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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

/** What is being done, who owns what is broken, and who inside knows: parts of a room that are asked for on their own. */
@Controller
@RequestMapping("/incidents/{ref}/command")
class ResponsePages {

    private final Screens screens;
    private final ResponseScreens gather;
    private final Incidents incidents;
    private final Components components;
    private final CurrentActions actions;
    private final ComponentOwners owners;
    private final Stakeholders stakeholders;

    ResponsePages(
            Screens screens,
            ResponseScreens gather,
            Incidents incidents,
            Components components,
            CurrentActions actions,
            ComponentOwners owners,
            Stakeholders stakeholders) {
        this.screens = screens;
        this.gather = gather;
        this.incidents = incidents;
        this.components = components;
        this.actions = actions;
        this.owners = owners;
        this.stakeholders = stakeholders;
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
        return Form.of(exchange)
                .flatMap(form -> acted(
                        exchange,
                        ref,
                        of -> actions.start(by, of, form.text("words"), owner("owner", form), in(of, form))));
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
                .flatMap(form ->
                        acted(exchange, ref, of -> actions.asked(by, of, id, in(of, form), form.text("heard"))));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/actions/{id}/done")
    Mono<ResponseEntity<String>> done(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable UUID id) {
        return acted(exchange, ref, of -> actions.end(by, of, id, true, ""));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/actions/{id}/failed")
    Mono<ResponseEntity<String>> failed(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable UUID id) {
        return acted(exchange, ref, of -> actions.end(by, of, id, false, ""));
    }

    private Mono<ResponseEntity<String>> acted(ServerWebExchange exchange, String ref, Function<Case, Mono<?>> deed) {
        return incidents
                .require(ref)
                .flatMap(of -> deed.apply(of))
                .flatMap(done -> screens.show(
                        exchange,
                        "command-actions",
                        visit -> gather.actions(visit, ref).map(ResponsePages::taken)));
    }

    /** What was typed has been taken, so its fields are emptied. */
    private static Map<String, Object> taken(Map<String, Object> model) {
        model.put("taken", true);
        return model;
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
        return Form.of(exchange)
                .flatMap(form -> answered(
                        exchange, ref, code, (of, component) -> owners.ask(by, of, component, owner("owner", form))));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/owners/{code}/accept")
    Mono<ResponseEntity<String>> accept(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable String code) {
        return answered(exchange, ref, code, (of, component) -> owners.accept(by, of, component));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/owners/{code}/decline")
    Mono<ResponseEntity<String>> decline(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable String code) {
        return Form.of(exchange)
                .flatMap(form -> answered(
                        exchange,
                        ref,
                        code,
                        (of, component) -> owners.decline(by, of, component, owner("next", form), form.text("why"))));
    }

    /** What is done with the owner of one component of a case. */
    private interface OwnerDeed {
        Mono<?> on(Case of, Component component);
    }

    private Mono<ResponseEntity<String>> answered(ServerWebExchange exchange, String ref, String code, OwnerDeed deed) {
        var component = components
                .byCode(code)
                .switchIfEmpty(
                        Mono.error(() -> Problem.notFound("Такого компонента нет.", "There is no such component.")));
        return Mono.zip(incidents.require(ref), component)
                .flatMap(found -> deed.on(found.getT1(), found.getT2()))
                .flatMap(done -> screens.show(
                        exchange,
                        "command-owners",
                        visit -> gather.owners(visit, ref).map(ResponsePages::taken)));
    }

    @Needs(Permission.READ)
    @GetMapping("/stakeholders")
    Mono<ResponseEntity<String>> stakeholders(ServerWebExchange exchange, @PathVariable String ref) {
        return screens.show(exchange, "command-stakeholders", visit -> gather.stakeholders(visit, ref));
    }

    /** They know now: the one whose button it was, or all. */
    @Needs(Permission.APPEND)
    @PostMapping("/stakeholders/told")
    Mono<ResponseEntity<String>> told(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable String ref) {
        return Form.of(exchange)
                .flatMap(form -> incidents.require(ref).flatMap(of -> stakeholders.told(by, of, form.ids("who"))))
                .flatMap(done ->
                        screens.show(exchange, "command-stakeholders", visit -> gather.stakeholders(visit, ref)));
    }

    private static Owner owner(String field, Form form) {
        var person = form.id("person").orElse(null);
        return Owner.of(field, person, form.text("team"));
    }
}
