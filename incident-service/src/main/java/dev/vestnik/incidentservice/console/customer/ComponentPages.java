package dev.vestnik.incidentservice.console.customer;

import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.templates.Languages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What can break, with the names and symptoms customers are told, in every language. */
@Controller
class ComponentPages {

    /** Components under one heading. */
    public record Heading(String name, List<Shown> components) {}

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

    private static List<Heading> headings(List<Component> all, Visit visit) {
        var headings = new LinkedHashMap<String, Heading>();
        all.forEach(one -> headings.computeIfAbsent(
                        one.group().code(),
                        code -> new Heading(visit.text(one.group().names()), new ArrayList<>()))
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
