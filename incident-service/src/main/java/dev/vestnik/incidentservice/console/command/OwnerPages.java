package dev.vestnik.incidentservice.console.command;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.command.ComponentOwners;
import dev.vestnik.incidentservice.command.Owner;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.console.command.Deeds.Part;
import dev.vestnik.incidentservice.console.command.Deeds.Sheet;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.incident.Case;
import java.util.Map;
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

/** Who owns what is broken, in the room of an incident: asked, accepted, or declined in favour of another. */
@Controller
@RequestMapping("/incidents/{ref}/command/owners")
class OwnerPages {

    private final Screens screens;
    private final OwnerScreens gather;
    private final Deeds deeds;
    private final Components components;
    private final ComponentOwners owners;

    OwnerPages(Screens screens, OwnerScreens gather, Deeds deeds, Components components, ComponentOwners owners) {
        this.screens = screens;
        this.gather = gather;
        this.deeds = deeds;
        this.components = components;
        this.owners = owners;
    }

    @Needs(Permission.READ)
    @GetMapping
    Mono<ResponseEntity<String>> owners(ServerWebExchange exchange, @PathVariable String ref) {
        return screens.show(exchange, "command-owners", visit -> gather.owners(visit, ref));
    }

    /** The form that names an owner; with {@code declines} it is the next one after "not ours". */
    @Needs(Permission.APPEND)
    @GetMapping("/{code}/form")
    Mono<ResponseEntity<String>> form(
            ServerWebExchange exchange,
            @PathVariable String ref,
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean declines) {
        return screens.show(exchange, "command-owner-form", visit -> gather.ownerForm(visit, ref, code, declines));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/{code}")
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
    @PostMapping("/{code}/accept")
    Mono<ResponseEntity<String>> accept(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable String code) {
        return deeds.done(
                exchange,
                ref,
                of -> components.require(code).flatMap(component -> owners.accept(by, of, component)),
                new Part("command-owners", visit -> gather.owners(visit, ref)));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/{code}/decline")
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
                        of -> components.require(code).flatMap(component -> naming.of(of, component, form)),
                        shown,
                        form,
                        sheet));
    }

    private static Owner owner(String field, Form form) {
        var person = form.id("person").orElse(null);
        return Owner.of(field, person, form.text("team"));
    }
}
