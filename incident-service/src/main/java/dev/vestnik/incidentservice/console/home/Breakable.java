package dev.vestnik.incidentservice.console.home;

import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.console.frame.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What can be chosen as broken, in the words of who looks. */
public final class Breakable {

    /** Components under one heading. */
    public record Heading(String name, List<One> components) {}

    /** A component to choose. */
    public record One(String code, String name) {}

    /** A symptom to choose: what customers see. */
    public record Seen(String code, String words) {}

    private Breakable() {}

    /** Those in use, under their headings, in the order of lists. */
    public static List<Heading> headings(List<Component> all, Visit visit) {
        var headings = new LinkedHashMap<String, Heading>();
        all.stream()
                .filter(component -> !component.retired())
                .forEach(component -> headings.computeIfAbsent(
                                component.group().code(),
                                code -> new Heading(visit.text(component.group().names()), new ArrayList<>()))
                        .components()
                        .add(new One(component.code(), named(component, visit))));
        return List.copyOf(headings.values());
    }

    private static String named(Component component, Visit visit) {
        var name = visit.text(component.names());
        // a name that says the region already need not say it twice
        return name.contains(component.region()) ? name : name + " · " + component.region();
    }

    /** What customers may see when it breaks, its own symptoms first. */
    public static List<Seen> symptoms(Component of, Visit visit) {
        return of.symptoms().stream()
                .map(symptom -> new Seen(symptom.code(), capital(visit.text(symptom.presentOf(of.names())))))
                .toList();
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
