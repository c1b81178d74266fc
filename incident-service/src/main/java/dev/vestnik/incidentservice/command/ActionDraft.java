package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.command.CurrentAction.State;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An action as somebody wants to begin it; parts may be missing, so that the answer can name all that are.
 *
 * @param person who does it, or
 * @param team the name of the team or role that does
 * @param checkAt when to ask what came of it, by the clock of the case
 */
public record ActionDraft(
        @Nullable String words,
        @Nullable UUID person,
        @Nullable String team,
        @Nullable Instant checkAt) {

    private static final int LONGEST = 500;
    private static final Duration FARTHEST = Duration.ofDays(7);

    /** The action as it begins; an INVALID problem names every field at fault. */
    CurrentAction begun(Instant now) {
        var wrong = Stream.of(wordsFault(), Owner.fault("owner", person, team), checkFault(checkAt, now))
                .flatMap(Optional::stream)
                .toList();
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return new CurrentAction(
                UUID.randomUUID(),
                said(),
                Owner.of("owner", person, team),
                now.truncatedTo(ChronoUnit.MICROS),
                Objects.requireNonNull(checkAt).truncatedTo(ChronoUnit.MICROS),
                State.RUNNING,
                Optional.empty());
    }

    /** The time to ask, or an INVALID problem on its field. */
    static Instant checkAt(@Nullable Instant typed, Instant now) {
        checkFault(typed, now).ifPresent(fault -> {
            throw Problem.invalid(List.of(fault));
        });
        return Objects.requireNonNull(typed).truncatedTo(ChronoUnit.MICROS);
    }

    private String said() {
        return Objects.requireNonNullElse(words, "").strip();
    }

    private Optional<FieldError> wordsFault() {
        return said().isEmpty() || said().length() > LONGEST
                ? Optional.of(FieldError.of(
                        "words",
                        "length",
                        "Напишите, что делаете: до 500 знаков.",
                        "Say what is being done: 500 characters at most."))
                : Optional.empty();
    }

    private static Optional<FieldError> checkFault(@Nullable Instant typed, Instant now) {
        return typed == null || typed.isBefore(now) || typed.isAfter(now.plus(FARTHEST))
                ? Optional.of(FieldError.of(
                        "checkBack",
                        "ahead",
                        "Когда спросить, что вышло? Время должно быть впереди, не дальше недели.",
                        "When to ask what came of it? It must lie ahead, within a week."))
                : Optional.empty();
    }
}
