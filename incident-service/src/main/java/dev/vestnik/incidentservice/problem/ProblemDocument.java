package dev.vestnik.incidentservice.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vestnik.templates.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer as RFC 9457 writes it, in one language; its codes become further members. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        List<Line> errors,
        @JsonAnyGetter Map<String, Object> codes) {

    /** One field at fault. */
    record Line(String field, String rule, String message) {}

    static ProblemDocument of(Answer answer, Language language) {
        return new ProblemDocument(
                answer.type().toString(),
                ReaderLanguage.sentence(answer.title(), language),
                answer.status().value(),
                ReaderLanguage.sentence(answer.detail(), language),
                answer.id().map(id -> "urn:uuid:" + id).orElse(null),
                answer.errors().stream().map(error -> line(error, language)).toList(),
                answer.codes());
    }

    private static Line line(FieldError error, Language language) {
        return new Line(error.field(), error.rule(), ReaderLanguage.sentence(error.message(), language));
    }
}
