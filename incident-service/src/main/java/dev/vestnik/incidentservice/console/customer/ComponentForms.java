package dev.vestnik.incidentservice.console.customer;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Effect;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Making a component and changing one: names and symptoms in every language, group, region, whether it is in use. What was typed is never lost. */
@Controller
class ComponentForms {
    private static final int STEP = 10;

    private final Screens screens;
    private final Components components;

    ComponentForms(Screens screens, Components components) {
        this.screens = screens;
        this.components = components;
    }

    @Needs(Permission.EDIT_COMPONENTS)
    @GetMapping("/components/new")
    Mono<ResponseEntity<String>> blank(ServerWebExchange exchange) {
        return shown(exchange, HttpStatus.OK, "", ComponentForm.blank(), List.of());
    }

    @Needs(Permission.EDIT_COMPONENTS)
    @GetMapping("/components/{code}")
    Mono<ResponseEntity<String>> known(ServerWebExchange exchange, @PathVariable String code) {
        return required(code).flatMap(one -> shown(exchange, HttpStatus.OK, code, ComponentForm.of(one), List.of()));
    }

    @Needs(Permission.EDIT_COMPONENTS)
    @PostMapping("/components")
    Mono<ResponseEntity<String>> create(ServerWebExchange exchange, @AuthenticationPrincipal Actor by) {
        return Form.of(exchange).flatMap(sent -> {
            var form = ComponentForm.of(sent);
            return taken(exchange, "", sent, form, free(form.text("code")).then(saved(by, form.text("code"), form)));
        });
    }

    @Needs(Permission.EDIT_COMPONENTS)
    @PostMapping("/components/{code}")
    Mono<ResponseEntity<String>> change(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable String code) {
        return Form.of(exchange).flatMap(sent -> {
            var form = ComponentForm.of(sent);
            return taken(exchange, code, sent, form, required(code).then(saved(by, code, form)));
        });
    }

    /** One more row to fill in, or the work itself; at a fault the form again, with what is wrong beside each field. */
    private Mono<ResponseEntity<String>> taken(
            ServerWebExchange exchange, String code, Form sent, ComponentForm form, Mono<Component> work) {
        if ("add".equals(sent.text("do"))) {
            return shown(exchange, HttpStatus.OK, code, form.withRow(), List.of());
        }
        return work.map(saved -> Screens.goTo(exchange, "/components#" + saved.code()))
                .onErrorResume(
                        Problem.class,
                        problem -> problem.kind() == Problem.Kind.INVALID
                                ? shown(exchange, HttpStatus.BAD_REQUEST, code, form, List.of(problem))
                                : Mono.error(() -> problem));
    }

    private Mono<Component> required(String code) {
        return components
                .byCode(code)
                .switchIfEmpty(
                        Mono.error(() -> Problem.notFound("Такого компонента нет.", "There is no such component.")));
    }

    private Mono<Void> free(String code) {
        return components
                .byCode(code)
                .flatMap(known -> Mono.error(() -> Problem.invalid(
                        "code",
                        "unique",
                        "Компонент с таким кодом уже есть.",
                        "A component of that code is there already.")));
    }

    /** A new one comes behind the last of its group; a known one keeps its place. */
    private Mono<Component> saved(Actor by, String code, ComponentForm form) {
        return components
                .all()
                .collectList()
                .map(all -> form.draft(code, position(all, code, form.group())))
                .flatMap(draft -> components.save(by, draft));
    }

    private static int position(List<Component> all, String code, String group) {
        var live = all.stream().filter(one -> !one.retired()).toList();
        int behindAll = live.stream().mapToInt(Component::position).max().orElse(0) + STEP;
        var known = all.stream().filter(one -> one.code().equals(code)).findFirst();
        return known.map(Component::position)
                .orElseGet(() -> live.stream()
                        .filter(one -> one.group().code().equals(group))
                        .mapToInt(one -> one.position() + 1)
                        .max()
                        .orElse(behindAll));
    }

    private Mono<ResponseEntity<String>> shown(
            ServerWebExchange exchange, HttpStatus status, String code, ComponentForm form, List<Problem> wrong) {
        return screens.show(
                exchange,
                status,
                "component",
                visit -> components
                        .all()
                        .collectList()
                        .map(all -> Map.of(
                                "code", code,
                                "form", form,
                                "groups", groups(all, visit),
                                "effects",
                                        Arrays.stream(Effect.values())
                                                .map(Enum::name)
                                                .toList(),
                                "faults", visit.faults(wrong))));
    }

    private static Map<String, String> groups(List<Component> all, Visit visit) {
        var groups = new LinkedHashMap<String, String>();
        all.forEach(one ->
                groups.putIfAbsent(one.group().code(), visit.text(one.group().names())));
        return groups;
    }
}
