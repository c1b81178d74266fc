package dev.vestnik.incidentservice.postmortem;

import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import dev.vestnik.templates.wording.Remark;
import java.util.LinkedHashMap;

/**
 * A remark on the wording of one field.
 *
 * @param field its path: {@code customer.whatHappened.ru}, {@code factors[1].description}
 * @param words the phrase itself
 */
public record FieldRemark(String field, String words, Remark remark) {

    static FieldRemark of(String field, String text, Remark remark) {
        return new FieldRemark(field, text.substring(remark.start(), remark.end()), remark);
    }

    /** As a refusal says it: the phrase, where it stands, why it stops approval and what would do instead. */
    FieldError asError() {
        var message = new LinkedHashMap<Language, String>();
        remark.reason()
                .byLanguage()
                .forEach((language, reason) -> message.put(
                        language,
                        "«%s» (%d–%d). %s %s"
                                .formatted(
                                        words,
                                        remark.start(),
                                        remark.end(),
                                        reason,
                                        remark.suggestion().in(language))));
        return new FieldError(field, remark.rule(), new Texts(message));
    }
}
