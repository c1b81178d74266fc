package dev.vestnik.incidentservice.insight;

import dev.vestnik.incidentservice.incident.interval.Measured;
import dev.vestnik.incidentservice.incident.interval.Measures;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import java.util.Optional;

/**
 * How one thing went in an exercise.
 *
 * @param minutes whole ones, rounded down; empty when it did not come about
 * @param target in minutes; empty where there is none
 */
public record Score(Exercise what, Optional<Long> minutes, Optional<Long> target, Verdict verdict) {

    /** How it stands to its target. */
    public enum Verdict {
        IN_TIME,
        LATER,
        /** There is no target for it: the minutes are shown for the talk afterwards. */
        MEASURED,
        NOT_REACHED
    }

    static Score of(Exercise what, Measures measures, Severity severity) {
        var minutes = measures.of(what.measure()).length().map(Measured::wholeMinutes);
        var target = what.target(severity);
        return new Score(what, minutes, target, verdict(minutes, target));
    }

    private static Verdict verdict(Optional<Long> minutes, Optional<Long> target) {
        if (minutes.isEmpty()) {
            return Verdict.NOT_REACHED;
        }
        return target.map(limit -> minutes.get() <= limit ? Verdict.IN_TIME : Verdict.LATER)
                .orElse(Verdict.MEASURED);
    }

    /** By how many minutes it came after its target; zero when it did not. */
    public long over() {
        return minutes.flatMap(took -> target.map(limit -> Math.max(0, took - limit)))
                .orElse(0L);
    }
}
