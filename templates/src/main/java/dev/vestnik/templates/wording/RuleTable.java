package dev.vestnik.templates.wording;

import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the table of rules; its file says how it is written. */
final class RuleTable {

    private static final String FILE = "/wording/rules.txt";

    /** Patterns of the file for every language. */
    private static final String ANY = "*";

    private final Map<String, String> lets = new HashMap<>();
    private final List<RuleBlock> blocks = new ArrayList<>();

    private RuleTable() {}

    static List<Rule> read() {
        var table = new RuleTable();
        try (var file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RuleTable.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            file.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(table::line);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return table.blocks.stream()
                .flatMap(block -> Languages.required().stream().map(block::rule))
                .toList();
    }

    private void line(String line) {
        if (line.startsWith("[")) {
            blocks.add(new RuleBlock(line.substring(1, line.indexOf(']'))));
            return;
        }
        var word = line.indexOf(' ');
        var key = line.substring(0, word).split("\\.", 2);
        var value = line.substring(word + 1).strip();
        var tag = key.length == 2 ? key[1] : ANY;
        if (key[0].equals("let")) {
            let(tag, value);
        } else {
            languages(tag).forEach(language -> blocks.getLast().put(key[0], language, filled(value, language)));
        }
    }

    private void let(String tag, String value) {
        var word = value.indexOf(' ');
        lets.put(tag + value.substring(0, word), value.substring(word + 1).strip());
    }

    private static List<Language> languages(String tag) {
        return tag.equals(ANY) ? Languages.required() : List.of(new Language(tag));
    }

    private String filled(String pattern, Language language) {
        var filled = pattern;
        for (var let : lets.entrySet()) {
            if (let.getKey().startsWith(language.tag())) {
                var name = let.getKey().substring(language.tag().length());
                filled = filled.replace("{" + name + "}", let.getValue());
            }
        }
        return filled;
    }
}
