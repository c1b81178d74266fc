package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Symptom;
import dev.vestnik.templates.Texts;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Fills a declaration from three choices: components, a symptom of the first one's catalogue, and since when (R-B1). */
@Component
public class Declarations {

    private final Components components;

    Declarations(Components components) {
        this.components = components;
    }

    /**
     * The declaration, its title made of name and symptom unless a complete one is given; an INVALID problem for a symptom the first component does not
     * have. An empty symptom means the first generic one: it is down.
     */
    public Mono<Declaration> of(
            List<ComponentId> ids, String symptom, Severity severity, Occurred since, Texts title, ZoneId zone) {
        return components.require(ids.getFirst()).map(first -> {
            var chosen = chosen(first, symptom);
            var named = title.isEmpty() ? title(first.names(), chosen) : title;
            return new Declaration(named, severity, ids, chosen.effect(), chosen.code(), since, zone);
        });
    }

    private static Symptom chosen(dev.vestnik.incidentservice.component.Component of, String code) {
        if (code.isEmpty()) {
            return of.symptoms().stream().filter(Symptom::generic).findFirst().orElseThrow();
        }
        return of.symptom(code).orElseThrow(() -> unknown(of, code));
    }

    private static Problem unknown(dev.vestnik.incidentservice.component.Component of, String code) {
        var known = String.join(", ", of.symptoms().stream().map(Symptom::code).toList());
        var shown = code.length() > 60 ? code.substring(0, 60) + "…" : code;
        return Problem.invalid(
                "symptom",
                "unknown-symptom",
                "Признака «%s» у компонента нет. Есть: %s.".formatted(shown, known),
                "The component has no symptom \"%s\". It has: %s.".formatted(shown, known));
    }

    private static Texts title(Texts name, Symptom symptom) {
        var words = symptom.generic() ? symptom.effect().impactVerb() : symptom.presentOf(name);
        return Texts.of(both(name, words, Language.RU), both(name, words, Language.EN));
    }

    private static String both(Texts name, Texts words, Language language) {
        return name.in(language) + ": " + words.in(language);
    }
}
