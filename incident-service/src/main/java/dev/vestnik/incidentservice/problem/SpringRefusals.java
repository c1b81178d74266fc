package dev.vestnik.incidentservice.problem;

import dev.vestnik.templates.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsatisfiedRequestParameterException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;

/** Turns the framework's own refusals into ours, so that a reader learns the field and the rule and never meets a class name. */
final class SpringRefusals {

    private SpringRefusals() {}

    /** The answer; empty for what is no refusal but a fault. */
    static Optional<Answer> of(Throwable error) {
        return Optional.ofNullable(
                switch (error) {
                    case MethodNotAllowedException method -> method(method);
                    case UnsupportedMediaTypeStatusException type -> mediaType(type);
                    case NotAcceptableStatusException accept -> notAcceptable(accept);
                    case MissingRequestValueException missing ->
                        Answer.invalid(Expectation.required(missing.getName()));
                    case UnsatisfiedRequestParameterException params -> unsatisfied(params);
                    case ServerWebInputException input -> input(input);
                    case DecodingException body -> body(body);
                    case DataBufferLimitException _ -> tooLarge();
                    case TypeMismatchException type -> mismatch(nameOf(type), type);
                    case ErrorResponse response -> byStatus(response.getStatusCode());
                    default -> null;
                });
    }

    private static Answer input(ServerWebInputException input) {
        var cause = input.getCause();
        while (cause != null) {
            if (cause instanceof TypeMismatchException type) {
                return mismatch(parameterOf(input, type), type);
            }
            if (cause instanceof DataBufferLimitException) {
                return tooLarge();
            }
            if (cause instanceof DecodingException body) {
                return body(body);
            }
            cause = cause.getCause();
        }
        return Answer.invalid(Expectation.required("body"));
    }

    private static Answer body(DecodingException body) {
        return body.getCause() instanceof DataBufferLimitException
                ? tooLarge()
                : Answer.invalid(JsonRefusals.of(body.getCause()));
    }

    private static String parameterOf(ServerWebInputException input, TypeMismatchException type) {
        var parameter = input.getMethodParameter();
        var name = parameter == null ? null : parameter.getParameterName();
        return name == null ? nameOf(type) : name;
    }

    private static String nameOf(TypeMismatchException type) {
        var name = type.getPropertyName();
        return name == null ? "parameter" : name;
    }

    private static Answer mismatch(String field, TypeMismatchException type) {
        return Answer.invalid(Expectation.of(field, type.getRequiredType()));
    }

    private static Answer unsatisfied(UnsatisfiedRequestParameterException params) {
        return Answer.invalid(Expectation.required(String.join(", ", params.getConditions())));
    }

    static Answer tooLarge() {
        return Answer.of(Problem.tooLarge(
                "body",
                "Тело запроса больше %d КБ.".formatted(BodyLimit.BYTES / 1024),
                "The request body is larger than %d KB.".formatted(BodyLimit.BYTES / 1024)));
    }

    private static Answer method(MethodNotAllowedException method) {
        var allowed = method.getSupportedMethods().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
        return Answer.titled(
                        HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "Метод не подходит", "Method not allowed")
                .saying(
                        Texts.of(
                                "Здесь принимаются только: %s.".formatted(allowed),
                                "Only these are taken here: %s.".formatted(allowed)),
                        List.of());
    }

    private static Answer mediaType(UnsupportedMediaTypeStatusException type) {
        var taken = listed(type.getSupportedMediaTypes());
        var sentence =
                Texts.of("Ожидается тело вида %s.".formatted(taken), "Expected a body of type %s.".formatted(taken));
        return Answer.titled(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported-media-type",
                        "Такой вид данных не принимается",
                        "Media type not taken")
                .saying(sentence, List.of(new FieldError("Content-Type", "one-of", sentence)));
    }

    private static Answer notAcceptable(NotAcceptableStatusException accept) {
        var given = listed(accept.getSupportedMediaTypes());
        var sentence = Texts.of(
                "Ответ бывает только вида %s.".formatted(given), "The answer comes only as %s.".formatted(given));
        return Answer.titled(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "Такой ответ дать нельзя", "Not acceptable")
                .saying(sentence, List.of(new FieldError("Accept", "one-of", sentence)));
    }

    private static String listed(List<MediaType> types) {
        var names = types.stream()
                .map(MediaType::toString)
                .filter(type -> !type.contains("*"))
                .distinct()
                .limit(5)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? MediaType.APPLICATION_JSON_VALUE : names;
    }

    private static @Nullable Answer byStatus(HttpStatusCode code) {
        return switch (code.value()) {
            case 404 -> Answer.of(Problem.notFound("По этому адресу ничего нет.", "There is nothing at this address."));
            case 401 -> Answer.of(Problem.unauthenticated());
            case 403 -> Answer.of(Problem.forbidden("Это вам не разрешено.", "You may not do this."));
            case 413 -> tooLarge();
            case 429 -> Answer.of(Problem.tooMany("Повторите позже.", "Try again later."));
            default -> code.is4xxClientError() ? Answer.invalid(Expectation.unreadable("request")) : null;
        };
    }
}
