package dev.vestnik.templates;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/** A language Vestnik writes in, by its lower-case tag: "ru", "en". Whether texts must exist in it is said by {@link Languages}. */
public record Language(@JsonValue String tag) {
    // first: the languages below are checked against it
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}");

    public static final Language RU = new Language("ru");
    public static final Language EN = new Language("en");

    @JsonCreator
    public Language {
        if (!TAG.matcher(tag).matches()) {
            throw new IllegalArgumentException("Not a language tag: two or three small letters expected");
        }
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
