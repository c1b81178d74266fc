package dev.vestnik.incidentservice.problem;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says which field of a JSON body broke which rule, by its path: {@code rows[3].zone}. */
final class JsonRefusals {

    private JsonRefusals() {}

    static FieldError of(@Nullable Throwable error) {
        return switch (error) {
            case StreamReadException syntax -> syntax(syntax);
            case UnrecognizedPropertyException unknown -> unknown(unknown);
            case InvalidNullException missing -> Expectation.required(path(missing));
            case ValueInstantiationException refused -> refused(refused);
            case StorableText.Unstorable text -> Expectation.storable(path(text));
            case MismatchedInputException mismatch -> mismatch(mismatch);
            case JacksonException other -> Expectation.unreadable(path(other));
            case null, default -> Expectation.unreadable("body");
        };
    }

    private static FieldError syntax(StreamReadException syntax) {
        var at = syntax.getLocation();
        int line = at == null ? 1 : Math.max(1, at.getLineNr());
        int column = at == null ? 1 : Math.max(1, at.getColumnNr());
        return FieldError.of(
                "body",
                "json",
                "Это не JSON в UTF-8: ошибка в строке %d, столбце %d.".formatted(line, column),
                "This is not JSON in UTF-8: error at line %d, column %d.".formatted(line, column));
    }

    private static FieldError unknown(UnrecognizedPropertyException unknown) {
        var ids = unknown.getKnownPropertyIds();
        var known = (ids == null ? List.of() : ids)
                .stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
        return FieldError.of(
                path(unknown),
                "unknown-field",
                "Такого поля нет. Известные поля: %s.".formatted(known),
                "There is no such field. Known fields: %s.".formatted(known));
    }

    /** A record that refused its parts: a part was missing, or had the wrong form. */
    private static FieldError refused(ValueInstantiationException refused) {
        var type = refused.getType();
        return refused.getCause() instanceof NullPointerException
                ? Expectation.required(path(refused))
                : Expectation.of(path(refused), type == null ? null : type.getRawClass());
    }

    private static FieldError mismatch(MismatchedInputException mismatch) {
        var path = path(mismatch);
        return path.equals("body") && mismatch.getCurrentToken() == null
                ? Expectation.required(path)
                : Expectation.of(path, mismatch.getTargetType());
    }

    private static String path(JacksonException error) {
        var path = new StringBuilder();
        for (var step : error.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else if (step.getIndex() >= 0) {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }
}
