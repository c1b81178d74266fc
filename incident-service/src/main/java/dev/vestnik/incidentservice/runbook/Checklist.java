package dev.vestnik.incidentservice.runbook;

import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A runbook at work in a case.
 *
 * @param version the one that was attached, whatever is on the shelf now
 * @param trigger what made it fit; absent when a person chose it
 * @param since from here its minutes count
 */
public record Checklist(
        String code,
        int version,
        Texts title,
        Optional<Trigger> trigger,
        Instant since,
        List<StepState> steps,
        List<Texts> doneWhen) {

    public Checklist {
        steps = List.copyOf(steps);
        doneWhen = List.copyOf(doneWhen);
    }

    /** How many steps are done. */
    public long doneCount() {
        return steps.stream().filter(state -> state.done().isPresent()).count();
    }

    /** How many steps are overdue now. */
    public long lateCount() {
        return steps.stream()
                .filter(state -> state.done().isEmpty() && state.lateMinutes() > 0)
                .count();
    }

    /** Whether no mandatory step is left. */
    public boolean isComplete() {
        return steps.stream()
                .allMatch(state -> state.done().isPresent() || !state.step().mandatory());
    }
}
