package dev.vestnik.incidentservice.console.home;

import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.TypedClock;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The three choices that open an incident, as they were made: what is broken, what is seen, since when (R-B1).
 *
 * @param ago minutes, or {@code at} when a time was typed
 * @param about {@code yes} when the time is only roughly known
 * @param drill {@code yes} for an exercise
 */
public record DeclareForm(
        String component, String symptom, String ago, String at, String about, String severity, String drill) {

    private static final Pattern MINUTES = Pattern.compile("\\d{1,3}");
    private static final int ROUGHLY = 5;

    static DeclareForm blank(String component, String symptom, String drill) {
        return new DeclareForm(component, symptom, "0", "", "", Severity.SEV2.name(), drill);
    }

    static DeclareForm of(Form form) {
        return new DeclareForm(
                form.text("component"),
                form.text("symptom"),
                form.text("ago"),
                form.text("at"),
                form.text("about"),
                form.text("severity"),
                form.text("drill"));
    }

    DeclareForm with(String otherComponent, String otherSymptom) {
        return new DeclareForm(otherComponent, otherSymptom, ago, at, about, severity, drill);
    }

    Severity chosenSeverity() {
        return Arrays.stream(Severity.values())
                .filter(known -> known.name().equals(severity))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "severity", "required", "Выберите, насколько это серьёзно.", "Choose how bad it is."));
    }

    /** When it began; a time later than now is yesterday's. */
    Occurred since(Instant now, ZoneId zone) {
        var instant = "at".equals(ago) ? TypedClock.before(at.isEmpty() ? "?" : at, now, zone) : now.minus(minutes());
        return "yes".equals(about) ? Occurred.about(instant, ROUGHLY) : Occurred.minute(instant);
    }

    boolean isDrill() {
        return "yes".equals(drill);
    }

    private Duration minutes() {
        return MINUTES.matcher(ago).matches() ? Duration.ofMinutes(Long.parseLong(ago)) : Duration.ZERO;
    }
}
