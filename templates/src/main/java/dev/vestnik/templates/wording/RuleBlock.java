package dev.vestnik.templates.wording;

import dev.vestnik.templates.Language;
import dev.vestnik.templates.Level;
import dev.vestnik.templates.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One block of the file of rules while it is read; gives a rule for each language. */
final class RuleBlock {

    // without the last flag, borders of words are those of ASCII alone and no Cyrillic phrase is found
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private final String id;
    private final Map<Language, Map<String, List<String>>> lines = new HashMap<>();

    RuleBlock(String id) {
        this.id = id;
    }

    void put(String key, Language language, String value) {
        lines.computeIfAbsent(language, any -> new HashMap<>())
                .computeIfAbsent(key, any -> new ArrayList<>())
                .add(value);
    }

    Rule rule(Language language) {
        return new Rule(
                id,
                Level.valueOf(one("level", language)),
                Arrays.stream(one("sets", language).split("\\s+"))
                        .map(name -> Purpose.named(name).orElseThrow())
                        .collect(Collectors.toSet()),
                language,
                patterns("allow", language),
                patterns("find", language),
                texts("reason"),
                texts("suggestion"));
    }

    private Texts texts(String key) {
        var texts = new LinkedHashMap<Language, String>();
        lines.keySet().forEach(language -> texts.put(language, one(key, language)));
        return new Texts(texts);
    }

    private String one(String key, Language language) {
        return all(key, language).getFirst();
    }

    private List<Pattern> patterns(String key, Language language) {
        return all(key, language).stream()
                .map(pattern -> Pattern.compile(pattern, FLAGS))
                .toList();
    }

    private List<String> all(String key, Language language) {
        return lines.getOrDefault(language, Map.of()).getOrDefault(key, List.of());
    }
}
