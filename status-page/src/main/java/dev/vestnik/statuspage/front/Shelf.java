package dev.vestnik.statuspage.front;

import dev.vestnik.templates.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every prepared answer by path; swapped whole, so a reader never meets two editions in one. */
@Component
class Shelf {

    private volatile Stock stock = new Stock(Map.of(), Language.RU);

    void stock(Map<String, Prepared> answers, Language defaultLanguage) {
        stock = new Stock(Map.copyOf(answers), defaultLanguage);
    }

    Map<String, Prepared> answers() {
        return stock.answers();
    }

    /** The answer to this path, without its query; null when there is none: this is the hot path. */
    @Nullable
    Prepared find(String path, @Nullable String acceptLanguage) {
        var now = stock;
        var answer = now.answers().get(path);
        return answer == null && isWithoutLanguage(path)
                ? now.answers().get(Sheet.chosen(path, now.chosen(acceptLanguage)))
                : answer;
    }

    private static boolean isWithoutLanguage(String path) {
        return path.equals("/") || path.startsWith("/i/");
    }

    /** What is said about a path that is not there, in the language of the path or of the reader. */
    Optional<Prepared> missing(String path, @Nullable String acceptLanguage) {
        var now = stock;
        var language = now.languageOf(path).orElseGet(() -> now.chosen(acceptLanguage));
        return Optional.ofNullable(now.answers().get(Sheet.missing(language)));
    }

    private record Stock(Map<String, Prepared> answers, Language defaultLanguage) {

        Optional<Language> languageOf(String path) {
            return List.of(Language.RU, Language.EN).stream()
                    .filter(language -> (path + "/").contains("/" + language.tag() + "/"))
                    .findFirst();
        }

        Language chosen(@Nullable String acceptLanguage) {
            if (acceptLanguage == null || acceptLanguage.length() > 500) {
                return defaultLanguage;
            }
            try {
                return Locale.LanguageRange.parse(acceptLanguage).stream()
                        .filter(range -> range.getWeight() > 0)
                        .flatMap(range -> languageOf("/" + range.getRange().replaceAll("-.*", "")).stream())
                        .findFirst()
                        .orElse(defaultLanguage);
            } catch (IllegalArgumentException malformed) {
                return defaultLanguage;
            }
        }
    }
}
