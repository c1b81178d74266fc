package dev.vestnik.templates;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The blanks that a typed text may hold, <code>${component}</code>, and what fills them. Plain replacement: a typed text is never run as a template. */
final class Placeholders {
    static final Set<String> KNOWN = Set.of("component");

    private static final Pattern BLANK = Pattern.compile("[$#]\\{([^}]*)}?");

    private Placeholders() {}

    static Texts fill(Texts texts, Texts component) {
        var filled = new LinkedHashMap<Language, String>();
        texts.byLanguage().forEach((language, text) -> filled.put(language, fill(text, language, component)));
        return new Texts(filled);
    }

    static String fill(String text, Language language, Texts component) {
        return text.contains("${component}") ? text.replace("${component}", component.in(language)) : text;
    }

    /** Names of all blanks in the text, in their order. */
    static Set<String> namesIn(String text) {
        var names = new LinkedHashSet<String>();
        BLANK.matcher(text).results().forEach(found -> names.add(found.group(1).strip()));
        return names;
    }
}
