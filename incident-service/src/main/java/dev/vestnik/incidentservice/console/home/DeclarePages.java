package dev.vestnik.incidentservice.console.home;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.affected.AffectedLists;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Declarations;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Opening an incident by three choices (R-B1); what was chosen stays when something is wrong with it. */
@Controller
class DeclarePages {

    private final Screens screens;
    private final Components components;
    private final Declarations declarations;
    private final Incidents incidents;
    private final AffectedLists affected;

    DeclarePages(
            Screens screens,
            Components components,
            Declarations declarations,
            Incidents incidents,
            AffectedLists affected) {
        this.affected = affected;
        this.screens = screens;
        this.components = components;
        this.declarations = declarations;
        this.incidents = incidents;
    }

    @Needs(Permission.DECLARE)
    @GetMapping("/incidents/new")
    Mono<ResponseEntity<String>> blank(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @RequestParam(defaultValue = "") String component,
            @RequestParam(defaultValue = "") String drill) {
        by.require(Permission.DECLARE);
        return screens.show(
                exchange, "declare", visit -> view(visit, DeclareForm.blank(component, "", drill), Map.of()));
    }

    @Needs(Permission.READ)
    @GetMapping("/incidents/new/symptoms")
    Mono<ResponseEntity<String>> symptoms(ServerWebExchange exchange, @RequestParam String component) {
        return screens.show(exchange, "symptoms", visit -> view(visit, DeclareForm.blank(component, "", ""), Map.of()));
    }

    @Needs(Permission.DECLARE)
    @PostMapping("/incidents")
    Mono<ResponseEntity<String>> declare(ServerWebExchange exchange, @AuthenticationPrincipal Actor by) {
        return Form.of(exchange)
                .map(DeclareForm::of)
                .flatMap(form -> opened(by, form)
                        .map(opened -> Screens.goTo(exchange, "/incidents/" + opened.ref()))
                        .onErrorResume(Problem::isTypo, problem -> again(exchange, form, (Problem) problem)));
    }

    /** Those who use what broke are put on the list at once, so that the first letter has readers (R-B1). */
    private Mono<Case> opened(Actor by, DeclareForm form) {
        var zone = incidents.zone();
        return components
                .idsOf("component", List.of(form.component()))
                .flatMap(ids -> declarations.of(
                        ids,
                        form.symptom(),
                        form.chosenSeverity(),
                        form.since(incidents.now(), zone),
                        Texts.none(),
                        zone))
                .map(declaration -> form.isDrill() ? declaration.asDrill() : declaration)
                .flatMap(declaration -> incidents
                        .declare(by, declaration)
                        .delayUntil(opened -> affected.addByComponents(by, opened.id(), declaration.components())));
    }

    private Mono<ResponseEntity<String>> again(ServerWebExchange exchange, DeclareForm form, Problem problem) {
        return screens.show(
                exchange,
                HttpStatus.BAD_REQUEST,
                "declare",
                visit -> view(visit, form, visit.faults(List.of(problem))));
    }

    private Mono<Map<String, Object>> view(Visit visit, DeclareForm form, Map<String, String> faults) {
        return components.all().collectList().map(all -> view(visit, all, form, faults));
    }

    private Map<String, Object> view(Visit visit, List<Component> all, DeclareForm form, Map<String, String> faults) {
        var chosen = chosen(all, form.component());
        var symptoms =
                chosen.map(component -> Breakable.symptoms(component, visit)).orElse(List.of());
        var symptom = form.symptom().isEmpty() && !symptoms.isEmpty()
                ? symptoms.getFirst().code()
                : form.symptom();
        return Map.of(
                "groups", Breakable.headings(all, visit),
                "symptoms", symptoms,
                "typed", form.with(chosen.map(Component::code).orElse(""), symptom),
                "faults", faults,
                "zone", visit.times(incidents.zone()).zoneLabel(incidents.now()));
    }

    /** Nothing is chosen for anybody, or what nobody meant would be declared broken; unless there is but one. */
    private static Optional<Component> chosen(List<Component> all, String code) {
        var standing =
                all.stream().filter(component -> !component.retired()).limit(2).toList();
        return all.stream()
                .filter(component -> component.code().equals(code))
                .findFirst()
                .or(() -> standing.size() == 1 ? Optional.of(standing.getFirst()) : Optional.empty());
    }
}
