package dev.vestnik.incidentservice.duty;

import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A shift as somebody wants it to be. */
public record ShiftDraft(DutyRole role, UUID person, Instant from, Instant to) {

    private static final Duration LONGEST = Duration.ofDays(14);

    /** From what was typed; an INVALID problem names every field at fault. */
    public static ShiftDraft of(
            @Nullable String role, @Nullable UUID person, @Nullable Instant from, @Nullable Instant to) {
        var wrong = new ArrayList<FieldError>();
        var known = DutyRole.named(Objects.requireNonNullElse(role, ""));
        if (known.isEmpty()) {
            wrong.add(FieldError.of("role", "one-of", "Выберите роль.", "Choose a role."));
        }
        if (person == null) {
            wrong.add(FieldError.of("person", "required", "Выберите, кто дежурит.", "Choose who is on duty."));
        }
        if (from == null) {
            wrong.add(FieldError.of("from", "required", "Когда дежурство начинается?", "When does the duty begin?"));
        }
        if (to == null) {
            wrong.add(FieldError.of("to", "required", "Когда дежурство кончается?", "When does the duty end?"));
        }
        if (from != null && to != null) {
            order(from, to, wrong);
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return new ShiftDraft(
                known.orElseThrow(),
                Objects.requireNonNull(person),
                Objects.requireNonNull(from),
                Objects.requireNonNull(to));
    }

    private static void order(Instant from, Instant to, List<FieldError> wrong) {
        if (!from.isBefore(to)) {
            wrong.add(FieldError.of(
                    "to", "after-from", "Конец должен быть позже начала.", "The end must be later than the start."));
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            wrong.add(FieldError.of("to", "too-long", "Не дольше двух недель подряд.", "Two weeks on end at most."));
        }
    }
}
