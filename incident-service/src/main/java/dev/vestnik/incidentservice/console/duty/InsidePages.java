package dev.vestnik.incidentservice.console.duty;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.command.ComponentOwners;
import dev.vestnik.incidentservice.command.Owner;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.incidentservice.stakeholder.Stakeholder;
import dev.vestnik.incidentservice.stakeholder.Stakeholders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who is asked first when a component breaks, and who inside is told: two small lists that are kept before anything breaks. */
@Controller
class InsidePages {

    private static final String PAGE = "/duty/inside";

    private final Screens screens;
    private final InsideScreens gather;
    private final Components components;
    private final ComponentOwners owners;
    private final Stakeholders stakeholders;

    InsidePages(
            Screens screens,
            InsideScreens gather,
            Components components,
            ComponentOwners owners,
            Stakeholders stakeholders) {
        this.screens = screens;
        this.gather = gather;
        this.components = components;
        this.owners = owners;
        this.stakeholders = stakeholders;
    }

    @Needs(Permission.READ)
    @GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
    Mono<ResponseEntity<String>> lists(ServerWebExchange exchange) {
        return screens.show(exchange, "duty-inside", visit -> gather.lists(visit, Map.of(), Map.of()));
    }

    @Needs(Permission.EDIT_DUTY)
    @PostMapping("/duty/inside/stakeholders")
    Mono<ResponseEntity<String>> add(ServerWebExchange exchange, @AuthenticationPrincipal Actor by) {
        return taken(
                exchange,
                form -> components
                        .idOf("component", form.text("component"))
                        .map(component -> Stakeholder.of(
                                UUID.randomUUID(),
                                new Stakeholder.Typed(
                                        form.text("name"),
                                        form.text("contact"),
                                        form.text("email"),
                                        form.text("language"),
                                        form.text("severity")),
                                component))
                        .flatMap(one -> stakeholders.save(by, one)));
    }

    @Needs(Permission.EDIT_DUTY)
    @PostMapping("/duty/inside/stakeholders/{id}/remove")
    Mono<ResponseEntity<String>> remove(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable UUID id) {
        return stakeholders.remove(by, id).thenReturn(Screens.goTo(exchange, PAGE));
    }

    @Needs(Permission.EDIT_DUTY)
    @PostMapping("/duty/inside/owners")
    Mono<ResponseEntity<String>> own(ServerWebExchange exchange, @AuthenticationPrincipal Actor by) {
        return taken(
                exchange,
                form -> components
                        .idOf("owned", form.text("owned"))
                        .map(component -> component.orElseThrow(() ->
                                Problem.invalid("owned", "required", "Выберите компонент.", "Choose a component.")))
                        .flatMap(component -> owners.setFirst(by, component, Optional.of(owner(form)))));
    }

    @Needs(Permission.EDIT_DUTY)
    @PostMapping("/duty/inside/owners/{code}/remove")
    Mono<ResponseEntity<String>> disown(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable String code) {
        return components
                .idsOf("owned", List.of(code))
                .flatMap(ids -> owners.setFirst(by, ids.getFirst(), Optional.empty()))
                .thenReturn(Screens.goTo(exchange, PAGE));
    }

    /** What somebody typed and wants kept. */
    private interface Deed {
        Mono<?> of(Form form);
    }

    /** What is not taken stays in the fields. */
    private Mono<ResponseEntity<String>> taken(ServerWebExchange exchange, Deed deed) {
        return Form.of(exchange)
                .flatMap(form -> Mono.defer(() -> deed.of(form))
                        .then(Mono.fromSupplier(() -> Screens.goTo(exchange, PAGE)))
                        .onErrorResume(Problem::isTypo, problem -> again(exchange, form, (Problem) problem)));
    }

    private Mono<ResponseEntity<String>> again(ServerWebExchange exchange, Form form, Problem problem) {
        return screens.show(
                exchange,
                HttpStatus.BAD_REQUEST,
                "duty-inside",
                visit -> gather.lists(visit, form.typed(), visit.faults(List.of(problem))));
    }

    private static Owner owner(Form form) {
        return Owner.of("owner", form.id("person").orElse(null), form.text("team"));
    }
}
