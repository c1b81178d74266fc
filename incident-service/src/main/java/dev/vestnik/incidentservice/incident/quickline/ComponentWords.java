package dev.vestnik.incidentservice.incident.quickline;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.quickline.Context.NamedComponent;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the components that a line names: by code as it is, by name in any Russian case. */
final class ComponentWords {
    private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ENDING =
            Pattern.compile("(?:[аеиоуыэюяйь]{1,2}|ами|ями|ов|ев|ах|ях|ом|ем|ого|его|ому|ему|ым|им|ых|их)$");
    private static final String ANY_ENDING = "[а-я]{0,3}";

    private ComponentWords() {}

    /** In the order in which the context has them, each once. */
    static List<ComponentId> named(String text, List<NamedComponent> components) {
        var plain = Heard.plain(text);
        return components.stream()
                .filter(component -> component.words().stream().anyMatch(word -> isIn(plain, word)))
                .map(NamedComponent::id)
                .distinct()
                .toList();
    }

    private static boolean isIn(String plain, String name) {
        return name.strip().length() > 1
                && pattern(Heard.plain(name)).matcher(plain).find();
    }

    private static Pattern pattern(String name) {
        var words = SPACES.splitAsStream(name).map(ComponentWords::inflected).collect(Collectors.joining("\\s+"));
        return Pattern.compile("(?<![\\p{L}\\d_-])" + words + "(?![\\p{L}\\d_-])", FLAGS);
    }

    /** A Russian word of four letters or more is looked for by its stem. */
    private static String inflected(String word) {
        var russian = word.length() >= 4 && word.chars().allMatch(letter -> letter >= 'а' && letter <= 'я');
        if (!russian) {
            return Pattern.quote(word);
        }
        var stem = ENDING.matcher(word).replaceFirst("");
        return Pattern.quote(stem.length() >= 3 ? stem : word) + ANY_ENDING;
    }
}
