package dev.vestnik.incidentservice.insight;

import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.interval.Intervals;
import dev.vestnik.incidentservice.incident.interval.Measured;
import dev.vestnik.incidentservice.incident.interval.PromiseOutcome;
import dev.vestnik.incidentservice.incident.interval.Promises;
import dev.vestnik.incidentservice.incident.interval.Waits;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How an exercise went, computed from its timeline and never typed. It is about the work and not about people: it names nobody.
 *
 * @param over whether it was closed; until then these are the numbers so far
 * @param longestSilence in whole minutes; empty before the first notice
 */
public record Scorecard(
        String ref,
        Texts title,
        Severity severity,
        boolean over,
        List<Score> scores,
        Kept promises,
        Approvals approvals,
        Optional<Long> longestSilence) {

    public Scorecard {
        scores = List.copyOf(scores);
    }

    /** What became of promises of the next word. */
    public record Kept(long kept, long broken, long pending, long minutesLate) {

        static Kept of(Promises promises) {
            return new Kept(
                    promises.kept(),
                    promises.broken(),
                    promises.each().stream()
                            .filter(one -> one.verdict() == PromiseOutcome.Verdict.PENDING)
                            .count(),
                    promises.each().stream()
                            .mapToLong(PromiseOutcome::minutesLate)
                            .sum());
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

    static Scorecard of(Timeline timeline, Instant now) {
        var state = CaseState.of(timeline);
        var intervals = Intervals.of(timeline, now);
        return new Scorecard(
                timeline.of().ref(),
                timeline.of().title(),
                state.severity(),
                state.closed() || state.isOver(),
                Arrays.stream(Exercise.values())
                        .map(what -> Score.of(what, intervals.incident(), state.severity()))
                        .toList(),
                Kept.of(intervals.promises()),
                Approvals.of(intervals.approvals()),
                intervals.longestSilence().map(Measured::wholeMinutes));
    }
}
