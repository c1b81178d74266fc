package dev.vestnik.incidentservice.console.command;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.command.HandOvers;
import dev.vestnik.incidentservice.command.Roles;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.duty.DutyRole;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.UUID;
import java.util.function.Function;
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

/** Who leads an incident, shown at the top of its room: taking a role, offering it, reading the card and answering. */
@Controller
@RequestMapping("/incidents/{ref}/command")
class CommandPages {

    private final Screens screens;
    private final CommandScreens gather;
    private final Incidents incidents;
    private final Roles roles;
    private final HandOvers handOvers;

    CommandPages(Screens screens, CommandScreens gather, Incidents incidents, Roles roles, HandOvers handOvers) {
        this.screens = screens;
        this.gather = gather;
        this.incidents = incidents;
        this.roles = roles;
        this.handOvers = handOvers;
    }

    /** The top line: who leads, who speaks, what waits for an answer. */
    @Needs(Permission.READ)
    @GetMapping("/holders")
    Mono<ResponseEntity<String>> holders(ServerWebExchange exchange, @PathVariable String ref) {
        return screens.show(exchange, "command-holders", visit -> gather.holders(visit, ref));
    }

    /** All roles with who has them. */
    @Needs(Permission.READ)
    @GetMapping("/roles")
    Mono<ResponseEntity<String>> all(ServerWebExchange exchange, @PathVariable String ref) {
        return screens.show(exchange, "command-roles", visit -> gather.holders(visit, ref));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/roles/{role}/take")
    Mono<ResponseEntity<String>> take(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable String role) {
        var known = DutyRole.required("role", role);
        return incidents
                .require(ref)
                .flatMap(of -> roles.take(by, of, known))
                .flatMap(held -> screens.show(exchange, "command-moved", visit -> gather.holders(visit, ref)));
    }

    /** The form that offers a role. */
    @Needs(Permission.APPEND)
    @GetMapping("/hand-over")
    Mono<ResponseEntity<String>> form(ServerWebExchange exchange, @PathVariable String ref, @RequestParam String role) {
        var known = DutyRole.required("role", role);
        return screens.show(exchange, "hand-over-form", visit -> gather.offering(visit, ref, known));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/hand-overs")
    Mono<ResponseEntity<String>> offer(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable String ref) {
        return Form.of(exchange)
                .flatMap(form -> moved(
                        exchange,
                        ref,
                        "offered",
                        of -> handOvers.offer(
                                by,
                                of,
                                DutyRole.required("role", form.text("role")),
                                receiver(form),
                                form.text("next"))));
    }

    /** What the receiver must know, and the two answers. */
    @Needs(Permission.READ)
    @GetMapping("/hand-overs/{id}")
    Mono<ResponseEntity<String>> read(ServerWebExchange exchange, @PathVariable String ref, @PathVariable UUID id) {
        return screens.show(exchange, "hand-over-card", visit -> gather.offer(visit, ref, id));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/hand-overs/{id}/confirm")
    Mono<ResponseEntity<String>> confirm(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable UUID id) {
        return moved(exchange, ref, "confirmed", of -> handOvers.confirm(by, of, id));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/hand-overs/{id}/decline")
    Mono<ResponseEntity<String>> decline(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable UUID id) {
        return Form.of(exchange)
                .flatMap(form ->
                        moved(exchange, ref, "declined", of -> handOvers.decline(by, of, id, form.text("why"))));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/hand-overs/{id}/withdraw")
    Mono<ResponseEntity<String>> withdraw(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable UUID id) {
        return moved(exchange, ref, "withdrawn", of -> handOvers.withdraw(by, of, id));
    }

    /** Does it, and says in place of the card what came of it; the top line is drawn anew with it. */
    private Mono<ResponseEntity<String>> moved(
            ServerWebExchange exchange, String ref, String said, Function<Case, Mono<?>> deed) {
        return incidents
                .require(ref)
                .flatMap(of -> deed.apply(of))
                .flatMap(done -> screens.show(
                        exchange,
                        "command-moved",
                        visit -> gather.holders(visit, ref).map(model -> {
                            model.put("said", visit.say("command.said." + said));
                            return model;
                        })));
    }

    private static UUID receiver(Form form) {
        return form.id("to")
                .orElseThrow(() ->
                        Problem.invalid("to", "required", "Выберите, кому передать.", "Choose whom to hand over to."));
    }
}
