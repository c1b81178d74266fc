package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.templates.Languages;
import dev.vestnik.templates.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked once before words that somebody typed stand on the status page, or stand there no longer.
 *
 * @param words by language tag, as customers read them
 * @param answer what a yes to exactly these words says, in the field {@code sure}, or {@code withdraw} that first asked for it
 */
public record PublicQuestion(Map<String, String> words, boolean withdraws, String answer) {

    /** Empty when there is nothing to ask, or it was answered. */
    static Optional<PublicQuestion> shows(Form form) {
        return PublicWords.of(form).map(texts -> of(texts, false)).filter(question -> !question.isAnswered(form));
    }

    /** The same for words that customers read already. */
    static Optional<PublicQuestion> withdraws(Texts texts, Form form) {
        return Optional.of(of(texts, true)).filter(question -> !question.isAnswered(form));
    }

    private static PublicQuestion of(Texts texts, boolean withdraws) {
        var words = new LinkedHashMap<String, String>();
        Languages.required()
                .forEach(language ->
                        words.put(language.tag(), texts.find(language).orElse("")));
        return new PublicQuestion(words, withdraws, (withdraws ? "- " : "+ ") + String.join(" | ", words.values()));
    }

    private boolean isAnswered(Form form) {
        return answer.equals(form.text(withdraws ? "withdraw" : "sure"));
    }
}
