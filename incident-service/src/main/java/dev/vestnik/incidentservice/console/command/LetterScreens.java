package dev.vestnik.incidentservice.console.command;

import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.incidentservice.stakeholder.Stakeholder;
import dev.vestnik.incidentservice.stakeholder.StakeholderLetters;
import dev.vestnik.incidentservice.stakeholder.StakeholderLetters.Preview;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import dev.vestnik.templates.Texts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers the letter to those inside as it is read before it goes. */
@Component
class LetterScreens {

    private final Incidents incidents;
    private final StakeholderLetters letters;

    LetterScreens(Incidents incidents, StakeholderLetters letters) {
        this.incidents = incidents;
        this.letters = letters;
    }

    /** The letter in one language. */
    public record Words(String tag, String subject, String text) {}

    /** What is asked, as typed. */
    static Texts ask(Form form) {
        var texts = new LinkedHashMap<Language, String>();
        Languages.required().forEach(language -> texts.put(language, form.text("ask." + language.tag())));
        return new Texts(texts);
    }

    /** With the usual request. */
    Mono<Map<String, Object>> letter(Visit visit, String ref) {
        return letter(visit, ref, StakeholderLetters.USUAL_ASK);
    }

    /** With what was typed; while that is not a request yet, with the usual one. */
    Mono<Map<String, Object>> typed(Visit visit, String ref, Texts ask) {
        return letter(visit, ref, ask).onErrorResume(Problem::isTypo, typo -> letter(visit, ref));
    }

    private Mono<Map<String, Object>> letter(Visit visit, String ref, Texts ask) {
        return incidents.require(ref).flatMap(of -> letters.preview(of, ask).map(preview -> model(of, preview)));
    }

    private static Map<String, Object> model(Case of, Preview preview) {
        var model = new HashMap<String, Object>();
        model.put("ref", of.ref());
        model.put("drill", of.drill());
        model.put("count", preview.to().size());
        model.put("to", preview.to().stream().map(Stakeholder::name).toList());
        model.put(
                "ask",
                Languages.required().stream()
                        .map(language -> new Words(
                                language.tag(), "", preview.ask().find(language).orElse("")))
                        .toList());
        model.put(
                "letters",
                preview.letters().entrySet().stream()
                        .map(one -> new Words(
                                one.getKey().tag(),
                                one.getValue().subject(),
                                one.getValue().text()))
                        .toList());
        return model;
    }
}
