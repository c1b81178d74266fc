package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.affected.Addition;
import dev.vestnik.incidentservice.affected.AffectedLists;
import dev.vestnik.incidentservice.affected.Marking;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.TypedClock;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Growing the list of affected customers from the room: by a component, or by ids pasted in any shape. */
@Controller
class AffectedPages {

    private final Screens screens;
    private final Rooms rooms;
    private final Incidents incidents;
    private final Components components;
    private final AffectedLists affected;

    AffectedPages(Screens screens, Rooms rooms, Incidents incidents, Components components, AffectedLists affected) {
        this.screens = screens;
        this.rooms = rooms;
        this.incidents = incidents;
        this.components = components;
        this.affected = affected;
    }

    @Needs(Permission.APPEND)
    @PostMapping("/incidents/{ref}/affected")
    Mono<ResponseEntity<String>> add(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable String ref) {
        return Form.of(exchange)
                .flatMap(form -> screens.show(
                        exchange,
                        "affected-taken",
                        visit -> incidents
                                .require(ref)
                                .flatMap(of -> added(by, of, form))
                                .flatMap(addition ->
                                        rooms.parts(visit, ref).map(parts -> with(parts, addition, visit)))));
    }

    /** Who still has it though it works for the others (R-B31). */
    @Needs(Permission.APPEND)
    @PostMapping("/incidents/{ref}/affected/still-down")
    Mono<ResponseEntity<String>> stillDown(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable String ref) {
        return marked(exchange, ref, (of, form) -> affected.stillDown(by, of.id(), form.text("ids")));
    }

    /** For whom it works again: now, or at the time that was typed. */
    @Needs(Permission.APPEND)
    @PostMapping("/incidents/{ref}/affected/restored")
    Mono<ResponseEntity<String>> restored(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable String ref) {
        return marked(
                exchange,
                ref,
                (of, form) -> affected.restored(
                        by,
                        of.id(),
                        form.text("ids"),
                        TypedClock.before(form.text("at"), incidents.now(of), of.zone())));
    }

    private Mono<ResponseEntity<String>> marked(
            ServerWebExchange exchange, String ref, BiFunction<Case, Form, Mono<Marking>> mark) {
        return Form.of(exchange)
                .flatMap(form -> screens.show(
                        exchange,
                        "affected-taken",
                        visit -> incidents
                                .require(ref)
                                .flatMap(of -> mark.apply(of, form))
                                .flatMap(
                                        marking -> rooms.parts(visit, ref).map(parts -> with(parts, marking, visit)))));
    }

    private static Map<String, Object> with(Map<String, Object> parts, Marking marking, Visit visit) {
        parts.put("said", visit.say("list.still-down", marking.now().stillDown()));
        parts.put("unknown", marking.unknown().stream().limit(20).toList());
        parts.put("unknownCount", marking.unknownCount());
        return parts;
    }

    private Mono<Addition> added(Actor by, Case of, Form form) {
        var pasted = form.text("ids");
        if (!pasted.isEmpty()) {
            return affected.addByIds(by, of.id(), pasted);
        }
        if (form.text("component").isEmpty()) {
            throw Problem.invalid(
                    "ids",
                    "required",
                    "Вставьте номера клиентов или выберите компонент.",
                    "Paste ids or choose a component.");
        }
        return components
                .idsOf("component", List.of(form.text("component")))
                .flatMap(ids -> affected.addByComponents(by, of.id(), ids));
    }

    private static Map<String, Object> with(Map<String, Object> parts, Addition addition, Visit visit) {
        parts.put("said", visit.say("affected.added", addition.added()));
        parts.put("unknown", addition.unknown().stream().limit(20).toList());
        parts.put("unknownCount", addition.unknownCount());
        return parts;
    }
}
