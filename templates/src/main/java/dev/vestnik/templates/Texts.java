package dev.vestnik.templates;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One text for people, language by language; as JSON {@code {"ru":"…","en":"…"}}. A blank string counts as missing. */
public record Texts(Map<Language, String> byLanguage) {
    private static final Texts NONE = new Texts(Map.of());

    public Texts {
        byLanguage = inOrder(byLanguage);
    }

    public static Texts of(String ru, String en) {
        return new Texts(Map.of(Language.RU, ru, Language.EN, en));
    }

    public static Texts none() {
        return NONE;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Texts ofTags(Map<String, @Nullable String> byTag) {
        var texts = new LinkedHashMap<Language, String>();
        byTag.forEach((tag, text) -> texts.put(new Language(tag), text == null ? "" : text));
        return new Texts(texts);
    }

    @JsonValue
    Map<String, String> toTags() {
        var tags = new LinkedHashMap<String, String>();
        byLanguage.forEach((language, text) -> tags.put(language.tag(), text));
        return tags;
    }

    /** The text in that language; {@link NoSuchElementException} when it is missing. */
    public String in(Language language) {
        return find(language)
                .orElseThrow(() -> new NoSuchElementException("No text in language '%s'".formatted(language.tag())));
    }

    public Optional<String> find(Language language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    /** Required languages without a text, in the order of {@link Languages#required()}. */
    public List<Language> missing() {
        return Languages.required().stream()
                .filter(language -> !byLanguage.containsKey(language))
                .toList();
    }

    @JsonIgnore
    public boolean isComplete() {
        return missing().isEmpty();
    }

    /** No text in any language. */
    @JsonIgnore
    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    public Texts map(UnaryOperator<String> change) {
        var changed = new LinkedHashMap<Language, String>();
        byLanguage.forEach((language, text) -> changed.put(language, change.apply(text)));
        return new Texts(changed);
    }

    private static Map<Language, String> inOrder(Map<Language, String> texts) {
        var ordered = new LinkedHashMap<Language, String>();
        var others = texts.keySet().stream()
                .filter(language -> !Languages.required().contains(language))
                .sorted((one, two) -> one.tag().compareTo(two.tag()));
        Stream.concat(Languages.required().stream(), others)
                .filter(language -> !texts.getOrDefault(language, "").isBlank())
                .forEach(language -> ordered.put(language, texts.get(language)));
        return Collections.unmodifiableMap(ordered);
    }
}
