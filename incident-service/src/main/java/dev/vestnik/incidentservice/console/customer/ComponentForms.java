package dev.vestnik.incidentservice.console.customer;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.ComponentDraft;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Effect;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Making a component and changing one: names and symptoms in every language, group, region, whether it is in use. What was typed is never lost, and nobody is overwritten unseen. */
@Controller
class ComponentForms {
    private static final int STEP = 10;

    private final Screens screens;
    private final Components components;
    private final Incidents incidents;
    private final People people;

    ComponentForms(Screens screens, Components components, Incidents incidents, People people) {
        this.screens = screens;
        this.components = components;
        this.incidents = incidents;
        this.people = people;
    }

    /** What stands above the fields when they come back: what is wrong, two texts of one component, or one more question. */
    private record Above(List<Problem> wrong, Optional<ComponentClash> clash, Optional<ComponentQuestion> sure) {
        static final Above NOTHING = new Above(List.of(), Optional.empty(), Optional.empty());
    }

    @Needs(Permission.EDIT_COMPONENTS)
    @GetMapping("/components/new")
    Mono<ResponseEntity<String>> blank(ServerWebExchange exchange) {
        return shown(exchange, HttpStatus.OK, "", ComponentForm.blank(), Above.NOTHING);
    }

    @Needs(Permission.EDIT_COMPONENTS)
    @GetMapping("/components/{code}")
    Mono<ResponseEntity<String>> known(ServerWebExchange exchange, @PathVariable String code) {
        return components
                .require(code)
                .flatMap(one -> shown(exchange, HttpStatus.OK, code, ComponentForm.of(one), Above.NOTHING));
    }

    @Needs(Permission.EDIT_COMPONENTS)
    @PostMapping("/components")
    Mono<ResponseEntity<String>> create(ServerWebExchange exchange, @AuthenticationPrincipal Actor by) {
        return Form.of(exchange).flatMap(sent -> {
            var form = ComponentForm.of(sent);
            var code = form.text("code");
            return taken(exchange, "", sent, form, free(code).then(done(exchange, by, code, form, 0)));
        });
    }

    /** Over the version that was read alone; what customers will see otherwise is asked about once. */
    @Needs(Permission.EDIT_COMPONENTS)
    @PostMapping("/components/{code}")
    Mono<ResponseEntity<String>> change(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable String code) {
        return Form.of(exchange).flatMap(sent -> {
            var form = ComponentForm.of(sent);
            return taken(
                    exchange,
                    code,
                    sent,
                    form,
                    components.require(code).flatMap(known -> changed(exchange, by, known, form, sent.text("sure"))));
        });
    }

    private Mono<ResponseEntity<String>> changed(
            ServerWebExchange exchange, Actor by, Component known, ComponentForm form, String sure) {
        if (form.version() != known.version()) {
            return clashed(exchange, known, form);
        }
        var done = done(exchange, by, known.code(), form, form.version());
        var question = ComponentQuestion.of(known, form);
        return question.isEmpty() || question.get().answer().equals(sure)
                ? done
                : drafted(known.code(), form)
                        .flatMap(draft -> components.check(by, draft))
                        .thenMany(components.openIncidents(known.id()))
                        .collectList()
                        .map(question.get()::touching)
                        .flatMap(asked -> shown(
                                exchange,
                                HttpStatus.OK,
                                known.code(),
                                form,
                                new Above(List.of(), Optional.empty(), Optional.of(asked))));
    }

    /** Both texts: what was typed in the fields, what somebody else saved beside them. */
    private Mono<ResponseEntity<String>> clashed(ServerWebExchange exchange, Component known, ComponentForm form) {
        return Mono.zip(
                        people.names(),
                        components.lastSave(known.id()).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .map(found -> ComponentClash.of(known, form, found.getT2(), found.getT1(), incidents.zone()))
                .flatMap(clash -> shown(
                        exchange,
                        HttpStatus.CONFLICT,
                        known.code(),
                        form.over(known.version()),
                        new Above(List.of(), Optional.of(clash), Optional.empty())));
    }

    /** One more row to fill in, the same once more, or the work itself; at a fault the form again, with what is wrong beside each field. */
    private Mono<ResponseEntity<String>> taken(
            ServerWebExchange exchange, String code, Form sent, ComponentForm form, Mono<ResponseEntity<String>> work) {
        return switch (sent.text("do")) {
            case "add" -> shown(exchange, HttpStatus.OK, code, form.withRow(), Above.NOTHING);
            case "show" -> shown(exchange, HttpStatus.OK, code, form, Above.NOTHING);
            default ->
                work.onErrorResume(Problem.class, problem -> switch (problem.kind()) {
                    case INVALID -> wrong(exchange, code, form, problem);
                    case CONFLICT -> components.require(code).flatMap(known -> clashed(exchange, known, form));
                    case NOT_FOUND, FORBIDDEN, STALE, UNAUTHENTICATED, TOO_LARGE, TOO_MANY, UNPROCESSABLE ->
                        Mono.error(() -> problem);
                });
        };
    }

    private Mono<ResponseEntity<String>> wrong(
            ServerWebExchange exchange, String code, ComponentForm form, Problem problem) {
        var above = new Above(List.of(problem), Optional.empty(), Optional.empty());
        return shown(exchange, HttpStatus.BAD_REQUEST, code, form, above);
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

    private Mono<ResponseEntity<String>> done(
            ServerWebExchange exchange, Actor by, String code, ComponentForm form, int version) {
        return drafted(code, form)
                .flatMap(draft -> components.save(by, draft, version))
                .map(saved -> Screens.goTo(exchange, "/components#" + saved.code()));
    }

    /** A new one comes behind the last of its group; a known one keeps its place. */
    private Mono<ComponentDraft> drafted(String code, ComponentForm form) {
        return components.all().collectList().map(all -> form.draft(code, position(all, code, form.group())));
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
            ServerWebExchange exchange, HttpStatus status, String code, ComponentForm form, Above above) {
        return screens.show(
                exchange,
                status,
                "component",
                visit -> components.all().collectList().map(all -> {
                    var view = new HashMap<String, Object>(Map.of("code", code, "form", form));
                    view.put("groups", groups(all, visit));
                    view.put(
                            "effects",
                            Arrays.stream(Effect.values()).map(Enum::name).toList());
                    view.put("zone", visit.times(incidents.zone()).zoneLabel(incidents.now()));
                    view.put("faults", visit.faults(above.wrong()));
                    above.clash().ifPresent(clash -> view.put("clash", clash));
                    above.sure().ifPresent(sure -> view.put("sure", sure));
                    return view;
                }));
    }

    private static Map<String, String> groups(List<Component> all, Visit visit) {
        var groups = new LinkedHashMap<String, String>();
        all.forEach(one ->
                groups.putIfAbsent(one.group().code(), visit.text(one.group().names())));
        return groups;
    }
}
