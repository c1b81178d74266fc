package dev.vestnik.incidentservice.insight;

import dev.vestnik.incidentservice.incident.interval.Measured;
import dev.vestnik.incidentservice.runbook.Checklist;
import dev.vestnik.incidentservice.runbook.StepState;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How one runbook went in an exercise.
 *
 * @param version the one they worked by
 * @param done steps that were done, those Vestnik saw by itself among them
 * @param ticked steps that somebody ticked
 * @param slow steps done after their minute, and mandatory ones that were not done though their minute, or the exercise, is over
 */
public record Worked(String code, int version, Texts title, int steps, long done, long ticked, List<Slow> slow) {

    public Worked {
        slow = List.copyOf(slow);
    }

    /**
     * A step that took longer than its runbook expects.
     *
     * @param target its minute, counted from where the runbook began; empty for a step without one
     * @param took the minute in which it was done; empty when it was not
     * @param late by how many minutes; zero for what was not done before the exercise ended
     */
    public record Slow(int number, Texts text, Optional<Long> target, Optional<Long> took, long late) {

        static Slow of(StepState state, Instant since) {
            return new Slow(
                    state.step().number(),
                    state.step().text(),
                    state.dueAt().map(due -> minutes(since, due)),
                    state.done().map(done -> minutes(since, done.at())),
                    state.lateMinutes());
        }

        private static long minutes(Instant since, Instant at) {
            return Measured.wholeMinutes(Duration.between(since, at));
        }
    }

    static Worked of(Checklist list, boolean over) {
        return new Worked(
                list.code(),
                list.version(),
                list.title(),
                list.steps().size(),
                list.doneCount(),
                list.steps().stream()
                        .flatMap(state -> state.done().stream())
                        .filter(done -> !done.seen())
                        .count(),
                list.steps().stream()
                        .filter(state -> isSlow(state, over))
                        .map(state -> Slow.of(state, list.since()))
                        .toList());
    }

    private static boolean isSlow(StepState state, boolean over) {
        boolean missed = state.done().isEmpty() && state.step().mandatory() && (over || state.lateMinutes() > 0);
        return missed || state.done().isPresent() && state.lateMinutes() > 0;
    }

    /** How many were done after their minute. */
    public long late() {
        return slow.stream().filter(one -> one.took().isPresent()).count();
    }

    /** How many mandatory ones were not done. */
    public long missed() {
        return slow.size() - late();
    }
}
