package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody inside the company who must know: a function rather than a person (A1-10).
 *
 * @param name finance, sales, the duty lawyer
 * @param contact how to reach them, as people write it
 * @param severity told of incidents at least that bad
 * @param component told when this one is hurt; empty for any
 */
public record Stakeholder(UUID id, String name, String contact, Severity severity, Optional<ComponentId> component) {

    private static final int LONGEST = 200;

    /** From what was typed; an INVALID problem names every field at fault. */
    public static Stakeholder of(
            UUID id,
            @Nullable String name,
            @Nullable String contact,
            @Nullable String severity,
            Optional<ComponentId> component) {
        var wrong = new ArrayList<FieldError>();
        var cleanName = Objects.requireNonNullElse(name, "").strip();
        var cleanContact = Objects.requireNonNullElse(contact, "").strip();
        var known = Arrays.stream(Severity.values())
                .filter(one -> one.name().equals(severity))
                .findFirst();
        if (cleanName.isEmpty() || cleanName.length() > LONGEST) {
            wrong.add(FieldError.of(
                    "name", "length", "Кому сообщать? До 200 знаков.", "Who is told? 200 characters at most."));
        }
        if (cleanContact.length() > LONGEST) {
            wrong.add(FieldError.of("contact", "max-length", "Не длиннее 200 знаков.", "At most 200 characters."));
        }
        if (known.isEmpty()) {
            wrong.add(FieldError.of(
                    "severity", "one-of", "Выберите уровень: SEV1–SEV4.", "Choose a severity: SEV1 to SEV4."));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return new Stakeholder(id, cleanName, cleanContact, known.orElseThrow(), component);
    }

    /** Whether they must know of a case that stands so. */
    boolean mustKnow(CaseState state) {
        return !severity.isWorseThan(state.severity())
                && component.map(state.components()::containsKey).orElse(true);
    }
}
