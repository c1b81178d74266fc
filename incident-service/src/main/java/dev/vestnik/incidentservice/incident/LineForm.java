package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Reading;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Texts;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The form every line has, reported or asked: lengths, languages, readings, precision. Says all that is wrong at once. */
final class LineForm {

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_REFERENCE = 300;
    private static final int MOST_READINGS = 50;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_DIGITS = 30;
    private static final int WIDEST_MINUTES = 24 * 60;
    private static final Set<String> LINKS = Set.of("http", "https");

    private final List<FieldError> errors = new ArrayList<>();

    private LineForm() {}

    /** Throws an INVALID problem naming every field at fault. */
    static void require(Line line) {
        var form = new LineForm();
        form.texts(line);
        form.reason(line);
        form.precision(line.occurred().precision());
        form.readings(line.readings());
        if (!form.errors.isEmpty()) {
            throw Problem.invalid(form.errors);
        }
    }

    private void texts(Line line) {
        longest("text", line.text(), LONGEST_TEXT);
        line.sourceRef().ifPresent(ref -> longest("sourceRef", ref, LONGEST_REFERENCE));
        line.publicText().ifPresent(this::publicText);
    }

    private void publicText(Texts texts) {
        texts.missing().stream()
                .findFirst()
                .ifPresent(language -> wrong(
                        "publicText." + language.tag(),
                        "missing-language",
                        "Нет текста на языке «%s»: для клиентов нужны оба.".formatted(language.tag()),
                        "The text in \"%s\" is missing: customers need both languages.".formatted(language.tag())));
        texts.byLanguage().forEach((language, text) -> longest("publicText." + language.tag(), text, LONGEST_TEXT));
    }

    private void reason(Line line) {
        line.supersedes().ifPresent(correction -> {
            longest("reason", correction.reason(), LONGEST_TEXT);
            if (correction.reason().isBlank()) {
                wrong("reason", "required", "Напишите, почему запись исправляется.", "Say why the entry is corrected.");
            }
        });
    }

    private void precision(Occurred.Precision precision) {
        if (precision instanceof Occurred.Precision.Approx(int minutes) && (minutes < 0 || minutes > WIDEST_MINUTES)) {
            wrong("approximateMinutes", "range", "От 0 до 1440 минут.", "From 0 to 1440 minutes.");
        }
    }

    private void readings(List<Reading> readings) {
        if (readings.size() > MOST_READINGS) {
            wrong("readings", "max-items", "Не больше 50 показаний.", "50 readings at most.");
            return;
        }
        for (int place = 0; place < readings.size(); place++) {
            reading("readings[%d]".formatted(place), readings.get(place));
        }
    }

    private void reading(String path, Reading reading) {
        longest(path + ".name", reading.name(), LONGEST_NAME);
        longest(path + ".unit", reading.unit(), LONGEST_NAME);
        if (digits(reading.value()) > MOST_DIGITS) {
            wrong(path + ".value", "range", "Не больше 30 цифр.", "30 digits at most.");
        }
        reading.link()
                .filter(link -> !isWeb(link))
                .ifPresent(link -> wrong(
                        path + ".link", "link", "Нужна ссылка http или https.", "An http or https link is needed."));
    }

    /** As written without an exponent: what a small number with a large exponent would take. */
    private static long digits(BigDecimal value) {
        return Math.max(value.precision(), Math.abs((long) value.scale())) + Math.max(0L, -(long) value.scale());
    }

    private static boolean isWeb(URI link) {
        return link.getScheme() != null
                && LINKS.contains(link.getScheme())
                && link.toString().length() <= LONGEST_TEXT;
    }

    private void longest(String field, String text, int most) {
        if (text.length() > most) {
            wrong(
                    field,
                    "max-length",
                    "Не длиннее %d знаков.".formatted(most),
                    "At most %d characters.".formatted(most));
        }
    }

    private void wrong(String field, String rule, String ru, String en) {
        errors.add(FieldError.of(field, rule, ru, en));
    }
}
