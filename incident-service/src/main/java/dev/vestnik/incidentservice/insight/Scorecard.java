package dev.vestnik.incidentservice.insight;

import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.interval.Intervals;
import dev.vestnik.incidentservice.incident.interval.Measured;
import dev.vestnik.incidentservice.incident.interval.PromiseOutcome;
import dev.vestnik.incidentservice.incident.interval.Promises;
import dev.vestnik.incidentservice.incident.interval.Waits;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.runbook.Checklist;
import dev.vestnik.incidentservice.runbook.DrillNote;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How an exercise went, computed from its timeline and never typed. It is about the work and not about people: it names nobody.
 *
 * @param startedAt by its own clock
 * @param over whether it was closed; until then these are the numbers so far
 * @param longestSilence in whole minutes; empty before the first notice
 * @param runbooks how the checklists went, in the order attached
 * @param notes what those who watched saw, in the order written
 */
public record Scorecard(
        String ref,
        Texts title,
        Severity severity,
        Instant startedAt,
        boolean over,
        List<Score> scores,
        Kept promises,
        Approvals approvals,
        Optional<Long> longestSilence,
        List<Worked> runbooks,
        List<DrillNote> notes) {

    public Scorecard {
        scores = List.copyOf(scores);
        runbooks = List.copyOf(runbooks);
        notes = List.copyOf(notes);
    }

    /** Whether nothing was done in it that could be measured. */
    public boolean isEmpty() {
        return scores.stream().allMatch(score -> score.verdict() == Score.Verdict.NOT_REACHED)
                && promises.isEmpty()
                && approvals.count() == 0
                && runbooks.stream().allMatch(worked -> worked.ticked() == 0);
    }

    /**
     * What became of promises of the next word.
     *
     * @param broken those whose word came late, and those whose word did not come at all
     * @param missed those of the broken whose word did not come at all
     * @param pending those whose time has not come
     */
    public record Kept(long kept, long broken, long missed, long pending, long minutesLate) {

        static Kept of(Promises promises, Instant until) {
            var each = promises.each();
            return new Kept(
                    promises.kept(),
                    promises.broken(),
                    each.stream().filter(one -> one.isMissed(until)).count(),
                    each.stream()
                            .filter(one -> one.verdict() == PromiseOutcome.Verdict.PENDING)
                            .count(),
                    each.stream().mapToLong(PromiseOutcome::minutesLate).sum());
        }

        /** Whether none was made that could be judged. */
        public boolean isEmpty() {
            return kept + broken + pending == 0;
        }
    }

    /** How long approvals were waited for: how many, whole minutes in sum, and of the longest. */
    public record Approvals(int count, long minutes, long longest) {

        static Approvals of(Waits waits) {
            return new Approvals(
                    waits.each().size(),
                    Measured.wholeMinutes(waits.total()),
                    waits.longest().map(Measured::wholeMinutes).orElse(0L));
        }
    }

    static Scorecard of(Timeline timeline, List<Checklist> lists, List<DrillNote> notes, Instant now) {
        var state = CaseState.of(timeline);
        boolean over = state.closed() || state.isOver();
        // what is over grows no later
        var until = end(timeline).filter(at -> over).orElse(now);
        var intervals = Intervals.of(timeline, until);
        return new Scorecard(
                timeline.of().ref(),
                timeline.of().title(),
                state.severity(),
                timeline.of().openedAt(),
                over,
                Arrays.stream(Exercise.values())
                        .map(what -> Score.of(what, intervals.incident(), state.severity()))
                        .toList(),
                Kept.of(intervals.promises(), until),
                Approvals.of(intervals.approvals()),
                intervals.longestSilence().map(Measured::wholeMinutes),
                lists.stream().map(list -> Worked.of(list, over)).toList(),
                notes);
    }

    private static Optional<Instant> end(Timeline timeline) {
        return timeline.effective().stream()
                .filter(entry -> entry.fact() instanceof Handling.Closed || entry.fact() instanceof Handling.FalseAlarm)
                .map(Entry::at)
                .max(Comparator.naturalOrder());
    }
}
