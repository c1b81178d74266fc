package dev.vestnik.incidentservice.console.command;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.command.HandOvers;
import dev.vestnik.incidentservice.command.Roles;
import dev.vestnik.incidentservice.console.command.Deeds.Part;
import dev.vestnik.incidentservice.console.command.Deeds.Sheet;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.duty.DutyRole;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.UUID;
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

    private static final String PLACE = "hand-over";

    private final Screens screens;
    private final CommandScreens gather;
    private final Deeds deeds;
    private final Roles roles;
    private final HandOvers handOvers;

    CommandPages(Screens screens, CommandScreens gather, Deeds deeds, Roles roles, HandOvers handOvers) {
        this.screens = screens;
        this.gather = gather;
        this.deeds = deeds;
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
        return deeds.done(exchange, ref, of -> roles.take(by, of, DutyRole.required("role", role)), moved(ref));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/roles/{role}/lay-down")
    Mono<ResponseEntity<String>> layDown(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable String role) {
        return deeds.done(
                exchange, ref, of -> roles.layDown(by, of, DutyRole.required("role", role)), moved(ref, "laid-down"));
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
                .flatMap(form -> deeds.done(
                        exchange,
                        ref,
                        of -> handOvers.offer(by, of, role(form), receiver(form), form.text("next")),
                        moved(ref, "offered"),
                        form,
                        offering(ref, form)));
    }

    private Sheet offering(String ref, Form form) {
        return new Sheet(PLACE, new Part("hand-over-form", visit -> gather.offering(visit, ref, role(form))));
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
        return deeds.done(exchange, ref, of -> handOvers.confirm(by, of, id), moved(ref, "confirmed"));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/hand-overs/{id}/decline")
    Mono<ResponseEntity<String>> decline(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable UUID id) {
        var card = new Sheet(PLACE, new Part("hand-over-card", visit -> gather.offer(visit, ref, id)));
        return Form.of(exchange)
                .flatMap(form -> deeds.done(
                        exchange,
                        ref,
                        of -> handOvers.decline(by, of, id, form.text("why")),
                        moved(ref, "declined"),
                        form,
                        card));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/hand-overs/{id}/withdraw")
    Mono<ResponseEntity<String>> withdraw(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable UUID id) {
        return deeds.done(exchange, ref, of -> handOvers.withdraw(by, of, id), moved(ref, "withdrawn"));
    }

    /** The top line and the card of roles, drawn anew. */
    private Part moved(String ref) {
        return new Part("command-moved", visit -> gather.holders(visit, ref));
    }

    /** The same, with what came of it in place of the card. */
    private Part moved(String ref, String said) {
        return new Part(
                "command-moved",
                visit -> gather.holders(visit, ref).map(model -> {
                    model.put("said", visit.say("command.said." + said));
                    return model;
                }));
    }

    private static DutyRole role(Form form) {
        return DutyRole.required("role", form.text("role"));
    }

    private static UUID receiver(Form form) {
        return form.id("to")
                .orElseThrow(() ->
                        Problem.invalid("to", "required", "Выберите, кому передать.", "Choose whom to hand over to."));
    }
}
