package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import dev.vestnik.templates.Texts;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Words for the public, typed language by language in fields {@code public.ru}, {@code public.en}: all of them or none. */
final class PublicWords {

    private PublicWords() {}

    static Optional<Texts> of(Form form) {
        var typed = new LinkedHashMap<Language, String>();
        Languages.required().forEach(language -> typed.put(language, form.text("public." + language.tag())));
        var texts = new Texts(typed);
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        if (!texts.isComplete()) {
            throw Problem.invalid(texts.missing().stream()
                    .map(language -> FieldError.of(
                            "public." + language.tag(),
                            "missing-language",
                            "Текст для клиентов нужен на обоих языках.",
                            "Words for customers are needed in both languages."))
                    .toList());
        }
        return Optional.of(texts);
    }
}
