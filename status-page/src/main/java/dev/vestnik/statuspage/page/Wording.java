package dev.vestnik.statuspage.page;

import dev.vestnik.templates.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The page's own words in one language. */
record Wording(Map<String, String> words) {

    private static final Map<Language, Wording> KNOWN = new ConcurrentHashMap<>();

    static Wording of(Language language) {
        return KNOWN.computeIfAbsent(language, Wording::load);
    }

    /** The words for this key; a key without words is our own fault. */
    String say(String key, Object... values) {
        var words = words().get(key);
        if (words == null) {
            throw new IllegalArgumentException("No words for '%s'".formatted(key));
        }
        return values.length == 0 ? words : words.formatted(values);
    }

    private static Wording load(Language language) {
        var file = "/status-page/words-%s.properties".formatted(language.tag());
        var properties = new Properties();
        try (var in = Wording.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("The page does not speak '%s'".formatted(language.tag()));
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Wording(properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, properties::getProperty)));
    }
}
