package dev.vestnik.incidentservice.problem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says of one field what would have been right, from the type it should have had; never repeats what was sent. */
final class Expectation {

    private Expectation() {}

    static FieldError required(String field) {
        return FieldError.of(field, "required", "Поле обязательно.", "This field is required.");
    }

    static FieldError storable(String field) {
        return FieldError.of(
                field,
                "character",
                "Здесь есть знак, который нельзя сохранить: NUL или половина знака UTF-16.",
                "This holds a character that cannot be stored: NUL, or half of a UTF-16 pair.");
    }

    static FieldError unreadable(String field) {
        return FieldError.of(field, "unreadable", "Прочитать не удалось.", "This could not be read.");
    }

    /** The rule that a value of this type keeps, in a sentence with an example. */
    static FieldError of(String field, @Nullable Class<?> type) {
        if (type == null) {
            return format(field, "значение другого вида", "a value of another kind");
        }
        if (type.isEnum()) {
            return oneOf(field, type);
        }
        if (type == UUID.class) {
            return format(
                    field,
                    "номер вида 0b6c8f0e-5d1c-4e0c-9d43-1f1f3c1b9a11",
                    "an id like 0b6c8f0e-5d1c-4e0c-9d43-1f1f3c1b9a11");
        }
        return type.getName().startsWith("java.time.") ? time(field, type) : plain(field, type);
    }

    private static FieldError oneOf(String field, Class<?> type) {
        var names = Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        return FieldError.of(
                field, "one-of", "Допустимые значения: %s.".formatted(names), "Allowed values: %s.".formatted(names));
    }

    private static FieldError time(String field, Class<?> type) {
        if (type == Instant.class || type == OffsetDateTime.class) {
            return format(field, "момент вида 2026-11-22T15:03:00Z", "an instant like 2026-11-22T15:03:00Z");
        }
        if (type == LocalDate.class) {
            return format(field, "дата вида 2026-11-22", "a date like 2026-11-22");
        }
        if (type == Duration.class) {
            return format(field, "длительность вида PT30M", "a duration like PT30M");
        }
        return ZoneId.class.isAssignableFrom(type)
                ? format(field, "часовой пояс вида Europe/Moscow", "a time zone like Europe/Moscow")
                : format(field, "время по ISO 8601", "a time in ISO 8601");
    }

    private static FieldError plain(String field, Class<?> type) {
        if (Number.class.isAssignableFrom(type)
                || (type.isPrimitive() && type != boolean.class && type != char.class)) {
            return format(field, "число", "a number");
        }
        if (type == Boolean.class || type == boolean.class) {
            return format(field, "true или false", "true or false");
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return format(field, "строка", "a string");
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return format(field, "список", "a list");
        }
        return Map.class.isAssignableFrom(type) || type.isRecord()
                ? format(field, "объект, значение или запись другого вида", "an object or value of another form")
                : format(field, "значение другого вида", "a value of another kind");
    }

    private static FieldError format(String field, String ru, String en) {
        return FieldError.of(field, "format", "Ожидается %s.".formatted(ru), "Expected %s.".formatted(en));
    }
}
