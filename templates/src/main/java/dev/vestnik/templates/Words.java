package dev.vestnik.templates;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The word list of one language, {@code mail/<tag>/words.properties}: labels, phrases, zone names, nouns. */
final class Words {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Map<Language, Words> LOADED = new ConcurrentHashMap<>();

    private final Language language;
    private final Properties entries;

    private Words(Language language, Properties entries) {
        this.language = language;
        this.entries = entries;
    }

    static Words in(Language language) {
        return LOADED.computeIfAbsent(language, Words::load);
    }

    /** The same entry in every required language. */
    static Texts texts(String key) {
        var texts = new LinkedHashMap<Language, String>();
        Languages.required()
                .forEach(language -> texts.put(language, in(language).get(key)));
        return new Texts(texts);
    }

    String get(String key) {
        return find(key)
                .orElseThrow(() ->
                        new NoSuchElementException("No word '%s' in language '%s'".formatted(key, language.tag())));
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(entries.getProperty(key));
    }

    /** The entry with its <code>{name}</code> places filled. */
    String phrase(String key, Map<String, String> values) {
        return PLACE.matcher(get(key))
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    /** A phrase in every required language; the values may depend on the language it is said in. */
    static Texts phrases(String key, Function<Language, Map<String, String>> values) {
        var texts = new LinkedHashMap<Language, String>();
        Languages.required()
                .forEach(language -> texts.put(language, in(language).phrase(key, values.apply(language))));
        return new Texts(texts);
    }

    /** Entries whose key starts so, under the rest of the key. */
    Map<String, String> startingWith(String prefix) {
        var found = new TreeMap<String, String>();
        entries.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> found.put(key.substring(prefix.length()), get(key)));
        return found;
    }

    private static Words load(Language language) {
        var path = "/mail/%s/words.properties".formatted(language.tag());
        try (var bytes = Words.class.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new NoSuchElementException("Vestnik does not write in language '%s'".formatted(language.tag()));
            }
            return new Words(language, read(new InputStreamReader(bytes, StandardCharsets.UTF_8)));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static Properties read(Reader reader) throws IOException {
        var entries = new Properties();
        entries.load(reader);
        return entries;
    }
}
