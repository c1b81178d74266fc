package dev.vestnik.incidentservice.console.customer;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.templates.Languages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What can break, with the names and symptoms customers are told, in every language. */
@Controller
class ComponentPages {

    /** Components under one heading. */
    public record Heading(String code, String name, List<Shown> components) {}

    /** One component; names and symptoms language by language. */
    public record Shown(String code, String region, List<String> names, List<List<String>> symptoms, boolean retired) {}

    private final Screens screens;
    private final Components components;

    ComponentPages(Screens screens, Components components) {
        this.screens = screens;
        this.components = components;
    }

    @Needs(Permission.READ)
    @GetMapping("/components")
    Mono<ResponseEntity<String>> list(ServerWebExchange exchange) {
        return screens.show(
                exchange,
                "components",
                visit -> components
                        .all()
                        .collectList()
                        .map(all -> Map.of("headings", headings(all, visit), "count", all.size())));
    }

    /** {@code to} is up or down; {@code onto} the code of another of its group whose place it takes. */
    @Needs(Permission.EDIT_COMPONENTS)
    @PostMapping("/components/{code}/move")
    Mono<ResponseEntity<String>> move(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable String code) {
        return Form.of(exchange)
                .flatMap(form -> arranged(
                        exchange,
                        by,
                        order -> form.find("onto")
                                .map(other -> order.movedOnto(code, other))
                                .orElseGet(() -> order.moved(code, step(form)))));
    }

    @Needs(Permission.EDIT_COMPONENTS)
    @PostMapping("/components/groups/{group}/move")
    Mono<ResponseEntity<String>> moveGroup(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable String group) {
        return Form.of(exchange).flatMap(form -> arranged(exchange, by, order -> order.groupMoved(group, step(form))));
    }

    private static int step(Form form) {
        return "up".equals(form.text("to")) ? -1 : 1;
    }

    /** The list anew for scripts that put it in its place, the page for everybody else. */
    private Mono<ResponseEntity<String>> arranged(
            ServerWebExchange exchange, Actor by, Function<ComponentOrder, List<String>> move) {
        var scripted = exchange.getRequest().getHeaders().getFirst("HX-Request") != null;
        return components
                .all()
                .collectList()
                .flatMap(all -> components.arrange(by, move.apply(new ComponentOrder(all))))
                .then(Mono.defer(() -> scripted ? list(exchange) : Mono.just(Screens.goTo(exchange, "/components"))));
    }

    private static List<Heading> headings(List<Component> all, Visit visit) {
        var headings = new LinkedHashMap<String, Heading>();
        all.forEach(one -> headings.computeIfAbsent(
                        one.group().code(),
                        code -> new Heading(code, visit.text(one.group().names()), new ArrayList<>()))
                .components()
                .add(shown(one)));
        return List.copyOf(headings.values());
    }

    private static Shown shown(Component one) {
        return new Shown(
                one.code(),
                one.region(),
                inEach(one.names()),
                one.ownSymptoms().stream()
                        .map(symptom -> inEach(symptom.presentOf(one.names())))
                        .toList(),
                one.retired());
    }

    private static List<String> inEach(dev.vestnik.templates.Texts texts) {
        return Languages.required().stream()
                .map(language -> texts.find(language).orElse("—"))
                .toList();
    }
}
