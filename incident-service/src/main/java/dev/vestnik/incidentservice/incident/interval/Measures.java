package dev.vestnik.incidentservice.incident.interval;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The intervals of a case as a whole, or of one component in it.
 *
 * @param spans when it hurt customers
 * @param downtime the length of the union of the spans; what goes on is counted up to now, or to the closing
 */
public record Measures(Milestones milestones, Map<Measure, Measured> intervals, List<Span> spans, Duration downtime) {

    public Measures {
        intervals = Collections.unmodifiableMap(new EnumMap<>(intervals));
        spans = List.copyOf(spans);
    }

    static Measures of(Milestones milestones, List<Span> spans, Duration downtime) {
        var intervals = new EnumMap<Measure, Measured>(Measure.class);
        for (var measure : Measure.values()) {
            var length = Measured.between(milestones.find(measure.from()), milestones.find(measure.to()));
            intervals.put(measure, measure == Measure.TTD ? length.clamped() : length);
        }
        return new Measures(milestones, intervals, spans, downtime);
    }

    /** The interval; always there, perhaps unknown. */
    public Measured of(Measure measure) {
        return Optional.ofNullable(intervals.get(measure)).orElseThrow();
    }

    /** Whole minutes of customers' harm, rounded down. */
    public long downtimeMinutes() {
        return Measured.wholeMinutes(downtime);
    }

    /** What a replay answers (scenarios): nine names in a fixed order, whole minutes or null. */
    public Map<String, @Nullable Long> answer() {
        var answer = new LinkedHashMap<String, @Nullable Long>();
        for (var measure : Measure.values()) {
            if (measure.isOfScenario()) {
                answer.put(measure.key(), of(measure).wholeMinutes().orElse(null));
            }
        }
        return Collections.unmodifiableMap(answer);
    }
}
