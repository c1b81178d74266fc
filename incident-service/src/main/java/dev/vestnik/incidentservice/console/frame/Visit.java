package dev.vestnik.incidentservice.console.frame;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Reader;
import dev.vestnik.templates.Texts;
import dev.vestnik.templates.Times;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who looks at a screen, and how they read.
 *
 * @param person their name, or what they are instead of a person
 * @param csrf the token every form of the page sends back
 * @param path what they asked for, to come back to after a change of language
 */
public record Visit(Actor actor, String person, Language language, String csrf, String path) {

    Visit named(String name) {
        return new Visit(actor, name, language, csrf, path);
    }

    public Catalogue words() {
        return Catalogue.in(language);
    }

    /** The word of the interface under that key, in their language. */
    public String say(String key, Object... values) {
        return words().say(key, values);
    }

    /** The text in their language, or in the first there is. */
    public String text(Texts texts) {
        return texts.find(language)
                .or(() -> texts.byLanguage().values().stream().findFirst())
                .orElse("");
    }

    /** What is wrong with each field, the first that was said of it, to stand beside the field. */
    public Map<String, String> faults(List<Problem> wrong) {
        var faults = new LinkedHashMap<String, String>();
        wrong.stream()
                .flatMap(problem -> problem.fields().stream())
                .forEach(error -> faults.putIfAbsent(error.field(), text(error.message())));
        return faults;
    }

    /** Times in their language and that zone. */
    public Times times(ZoneId zone) {
        return Times.of(new Reader(language, zone));
    }

    public boolean may(Permission permission) {
        return actor.may(permission);
    }
}
