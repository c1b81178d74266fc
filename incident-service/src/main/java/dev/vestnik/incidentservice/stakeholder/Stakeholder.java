package dev.vestnik.incidentservice.stakeholder;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.incidentservice.problem.VisibleName;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody inside the company who must know: a function rather than a person (A1-10).
 *
 * @param name finance, sales, the duty lawyer
 * @param contact how to reach them, as people write it
 * @param email where letters go; empty when somebody tells them in person
 * @param language of the letters
 * @param severity told of incidents at least that bad
 * @param component told when this one is hurt; empty for any
 */
public record Stakeholder(
        UUID id,
        String name,
        String contact,
        String email,
        Language language,
        Severity severity,
        Optional<ComponentId> component) {

    private static final int LONGEST = 200;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"(),;:]+@[^@\\s<>\"(),;:]+\\.[^@\\s<>\"(),;:.]+");

    /** One as typed; parts may be missing, so that the answer can name all that are. */
    public record Typed(
            @Nullable String name,
            @Nullable String contact,
            @Nullable String email,
            @Nullable String language,
            @Nullable String severity) {

        private static String clean(@Nullable String text) {
            return VisibleName.clean(text);
        }

        private List<FieldError> faults() {
            var wrong = new ArrayList<FieldError>();
            if (clean(name).isEmpty() || clean(name).length() > LONGEST) {
                wrong.add(FieldError.of(
                        "name", "length", "Кому сообщать? До 200 знаков.", "Who is told? 200 characters at most."));
            }
            VisibleName.fault("name", clean(name)).ifPresent(wrong::add);
            if (clean(contact).length() > LONGEST) {
                wrong.add(FieldError.of("contact", "max-length", "Не длиннее 200 знаков.", "At most 200 characters."));
            }
            if (!clean(email).isEmpty()
                    && (clean(email).length() > LONGEST
                            || !EMAIL.matcher(clean(email)).matches())) {
                wrong.add(FieldError.of(
                        "email",
                        "email",
                        "Это не похоже на адрес почты: duty@company.example.",
                        "This does not look like an e-mail address: duty@company.example."));
            }
            if (severityOf().isEmpty()) {
                wrong.add(FieldError.of(
                        "severity", "one-of", "Выберите уровень: SEV1–SEV4.", "Choose a severity: SEV1 to SEV4."));
            }
            return wrong;
        }

        private Optional<Severity> severityOf() {
            return Arrays.stream(Severity.values())
                    .filter(one -> one.name().equals(severity))
                    .findFirst();
        }

        /** Russian unless said otherwise. */
        private Language languageOf() {
            return Languages.required().stream()
                    .filter(one -> one.tag().equals(language))
                    .findFirst()
                    .orElse(Language.RU);
        }
    }

    /** From what was typed; an INVALID problem names every field at fault. */
    public static Stakeholder of(UUID id, Typed typed, Optional<ComponentId> component) {
        var wrong = typed.faults();
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return new Stakeholder(
                id,
                Typed.clean(typed.name()),
                Typed.clean(typed.contact()),
                Typed.clean(typed.email()),
                typed.languageOf(),
                typed.severityOf().orElseThrow(),
                component);
    }

    /** Whether letters reach them. */
    public boolean hasEmail() {
        return !email.isEmpty();
    }

    /** Whether they must know of a case that stands so. */
    boolean mustKnow(CaseState state) {
        return !severity.isWorseThan(state.severity())
                && component.map(state.components()::containsKey).orElse(true);
    }
}
