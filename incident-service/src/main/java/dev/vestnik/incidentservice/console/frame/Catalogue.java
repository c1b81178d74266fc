package dev.vestnik.incidentservice.console.frame;

import com.ibm.icu.text.MessageFormat;
import dev.vestnik.templates.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The words of the interface in one language: the file {@code console/words/<tag>.properties}, and one beside it for each room with many words,
 * {@code <room>-<tag>.properties}. A further language is one more of each.
 */
public final class Catalogue {

    /** A room's own files; a room with many words adds its name. */
    private static final List<String> ROOMS = List.of(
            "review-",
            "tickets-",
            "credits-",
            "demo-",
            "roles-",
            "people-",
            "audit-",
            "room-",
            "drill-",
            "command-",
            "duty-",
            "runbooks-",
            "home-");

    private static final Map<Language, Catalogue> READ = new ConcurrentHashMap<>();

    private final Language language;
    private final Properties words = new Properties();

    private Catalogue(Language language) {
        this.language = language;
        Stream.concat(Stream.of(""), ROOMS.stream())
                .forEach(room -> read("/console/words/%s%s.properties".formatted(room, language.tag())));
    }

    private void read(String path) {
        try (var file = Catalogue.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("No words of the interface at " + path);
            }
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The words in that language; fails when there is no file of it. */
    public static Catalogue in(Language language) {
        return READ.computeIfAbsent(language, Catalogue::new);
    }

    /** What is said under that key, plurals and numbers in place ({@code {0, plural, …}}); a missing key is a fault of ours. */
    public String say(String key, Object... values) {
        var pattern = words.getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("No word '%s' in language %s".formatted(key, language));
        }
        return values.length == 0 ? pattern : new MessageFormat(pattern, language.locale()).format(values);
    }

    /** What is said under that key, if anything is. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(words.getProperty(key));
    }

    /** All keys; every language has the same. */
    public Set<String> keys() {
        return words.stringPropertyNames();
    }
}
