package dev.vestnik.incidentservice.problem;

import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import dev.vestnik.templates.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The language in which a person reads: their choice in a cookie, else what their browser asks for, else Russian. */
public final class ReaderLanguage {

    /** The cookie that keeps the choice: {@code ru} or {@code en}. */
    public static final String COOKIE = "vestnik_lang";

    private static final List<String> TAGS =
            Languages.required().stream().map(Language::tag).toList();

    private ReaderLanguage() {}

    /** Never fails: what cannot be read counts as not said. */
    public static Language of(ServerHttpRequest request) {
        return chosen(request).or(() -> asked(request)).orElse(Language.RU);
    }

    /** The choice kept in the cookie; empty when none was made. */
    public static Optional<Language> chosen(ServerHttpRequest request) {
        return Optional.ofNullable(request.getCookies().getFirst(COOKIE))
                .map(HttpCookie::getValue)
                .flatMap(ReaderLanguage::known);
    }

    /** The language with this tag; empty when Vestnik does not write in it. */
    public static Optional<Language> known(String tag) {
        return TAGS.contains(tag) ? Optional.of(new Language(tag)) : Optional.empty();
    }

    /** The sentence in that language, or in the first one it has. */
    public static String sentence(Texts texts, Language language) {
        return texts.find(language)
                .or(() -> texts.byLanguage().values().stream().findFirst())
                .orElse("");
    }

    private static Optional<Language> asked(ServerHttpRequest request) {
        var header = request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Locale.lookupTag(Locale.LanguageRange.parse(header), TAGS))
                    .map(Language::new);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
