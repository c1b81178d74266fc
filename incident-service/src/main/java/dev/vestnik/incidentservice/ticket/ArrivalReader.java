package dev.vestnik.incidentservice.ticket;

import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.incidentservice.problem.StorableInstant;
import dev.vestnik.incidentservice.problem.StorableText;
import dev.vestnik.templates.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads what a desk tells of a ticket, and names every field at fault. What it tells beyond that is passed over. */
final class ArrivalReader {
    static final String TYPE = "ticket.created";

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_TEXT = 60_000;
    /** How far a desk's clock may be ahead. */
    private static final Duration SKEW = Duration.ofMinutes(15);

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([-_].*)?");

    private final JsonNode data;
    private final List<FieldError> wrong = new ArrayList<>();

    private ArrivalReader(JsonNode data) {
        this.data = data;
    }

    /** The ticket in the envelope; an INVALID problem otherwise. */
    static Arrival read(JsonNode envelope, Instant now) {
        var reader = new ArrivalReader(envelope.path("data"));
        reader.type(envelope.path("type"));
        var arrival = reader.arrival(now);
        if (!reader.wrong.isEmpty()) {
            throw Problem.invalid(reader.wrong);
        }
        return arrival;
    }

    private void type(JsonNode type) {
        if (!TYPE.equals(type.stringValue(""))) {
            wrong.add(FieldError.of(
                    "type", "one-of", "Допустимое значение: " + TYPE + ".", "The allowed value is " + TYPE + "."));
        }
    }

    private Arrival arrival(Instant now) {
        return new Arrival(
                required("id", LONGEST_ID),
                Optional.of(text("customer", LONGEST_ID).strip()).filter(given -> !given.isEmpty()),
                channel(),
                language(),
                text("subject", LONGEST_SUBJECT).strip(),
                required("text", LONGEST_TEXT),
                openedAt(now));
    }

    private String required(String field, int longest) {
        var given = text(field, longest).strip();
        if (given.isEmpty() && isNotNamedYet(field)) {
            wrong(field, "required", "Поле обязательно.", "This field is required.");
        }
        return given;
    }

    private boolean isNotNamedYet(String field) {
        return wrong.stream().noneMatch(error -> error.field().equals("data." + field));
    }

    private String text(String field, int longest) {
        var node = data.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        if (!node.isString()) {
            wrong(field, "text", "Нужна строка.", "A text is needed.");
            return "";
        }
        var given = node.stringValue();
        if (!StorableText.isStorable(given)) {
            wrong(
                    field,
                    "character",
                    "Здесь есть знак, который нельзя сохранить: NUL или половина знака UTF-16.",
                    "This holds a character that cannot be stored: NUL, or half of a UTF-16 pair.");
        } else if (given.length() > longest) {
            wrong(
                    field,
                    "max-length",
                    "Не длиннее %d знаков.".formatted(longest),
                    "At most %d characters.".formatted(longest));
        }
        return given;
    }

    private Channel channel() {
        var given = required("channel", LONGEST_ID);
        var found = Arrays.stream(Channel.values())
                .filter(channel -> channel.name().equalsIgnoreCase(given))
                .findFirst();
        if (found.isEmpty() && isNotNamedYet("channel")) {
            var names = String.join(
                    ", ", Arrays.stream(Channel.values()).map(Enum::name).toList());
            wrong("channel", "one-of", "Допустимые значения: " + names + ".", "Allowed values: " + names + ".");
        }
        return found.orElse(Channel.OTHER);
    }

    /** Of a tag with a region, {@code ru-RU}, the language. */
    private Language language() {
        var given = required("language", LONGEST_ID);
        if (!LANGUAGE.matcher(given).matches()) {
            if (isNotNamedYet("language")) {
                wrong("language", "format", "Нужен код языка вида ru.", "A language tag like en is needed.");
            }
            return Language.EN;
        }
        return new Language(given.split("[-_]", 2)[0].toLowerCase(Locale.ROOT));
    }

    private Instant openedAt(Instant now) {
        var given = required("openedAt", LONGEST_ID);
        var at = StorableInstant.of(given);
        if (at.isEmpty() && isNotNamedYet("openedAt")) {
            wrong(
                    "openedAt",
                    "format",
                    "Нужен момент вида 2026-11-22T15:03:00Z.",
                    "An instant like 2026-11-22T15:03:00Z is needed.");
        }
        if (at.filter(opened -> opened.isAfter(now.plus(SKEW))).isPresent()) {
            wrong("openedAt", "future-time", "Это время ещё не наступило.", "That time has not come yet.");
        }
        return at.orElse(now);
    }

    private void wrong(String field, String rule, String ru, String en) {
        wrong.add(FieldError.of("data." + field, rule, ru, en));
    }
}
