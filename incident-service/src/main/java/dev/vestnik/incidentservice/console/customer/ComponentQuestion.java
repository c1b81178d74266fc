package dev.vestnik.incidentservice.console.customer;

import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.templates.Languages;
import java.util.List;
import java.util.Optional;

/**
 * What is asked once before customers see a component under another name, or no longer.
 *
 * @param retires it leaves the status page and the lists
 * @param open the numbers of the open incidents that are about it
 * @param answer what a yes to exactly this says
 */
public record ComponentQuestion(List<Renamed> renamed, boolean retires, List<String> open, String answer) {

    /** Its name in one language, before and after. */
    public record Renamed(String tag, String from, String to) {}

    /** Empty when customers will see nothing else. */
    static Optional<ComponentQuestion> of(Component known, ComponentForm form) {
        var renamed = Languages.required().stream()
                .map(language -> new Renamed(
                        language.tag(), known.names().find(language).orElse(""), form.text("names." + language)))
                .filter(one -> !one.from.equals(one.to))
                .toList();
        var retires = !known.retired() && "yes".equals(form.text("retired"));
        return renamed.isEmpty() && !retires
                ? Optional.empty()
                : Optional.of(new ComponentQuestion(renamed, retires, List.of(), answer(form)));
    }

    private static String answer(ComponentForm form) {
        return form.text("names.ru") + " | " + form.text("names.en") + " | "
                + ("yes".equals(form.text("retired")) ? "-" : "+");
    }

    ComponentQuestion touching(List<String> incidents) {
        return new ComponentQuestion(renamed, retires, incidents, answer);
    }
}
