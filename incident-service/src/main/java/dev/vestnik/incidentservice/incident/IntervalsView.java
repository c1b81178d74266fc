package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.interval.Flagged;
import dev.vestnik.incidentservice.incident.interval.Flags;
import dev.vestnik.incidentservice.incident.interval.Intervals;
import dev.vestnik.incidentservice.incident.interval.Measure;
import dev.vestnik.incidentservice.incident.interval.Measures;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The intervals of a case in whole minutes, null where unknown, with the flags on its data; for the incident and each component by code. */
record IntervalsView(
        Map<String, @Nullable Long> incident,
        long downtimeMinutes,
        Map<String, Map<String, @Nullable Long>> components,
        List<Flagged> flags) {

    static IntervalsView of(Timeline timeline, Map<ComponentId, Component> known, Instant now) {
        var intervals = Intervals.of(timeline, now);
        var components = new LinkedHashMap<String, Map<String, @Nullable Long>>();
        intervals
                .components()
                .forEach((id, measures) -> components.put(
                        known.containsKey(id)
                                ? known.get(id).code()
                                : id.value().toString(),
                        minutes(measures)));
        return new IntervalsView(
                minutes(intervals.incident()),
                intervals.incident().downtimeMinutes(),
                components,
                Flags.of(timeline, now));
    }

    private static Map<String, @Nullable Long> minutes(Measures measures) {
        var minutes = new LinkedHashMap<String, @Nullable Long>();
        for (var measure : Measure.values()) {
            minutes.put(measure.key(), measures.of(measure).wholeMinutes().orElse(null));
        }
        return minutes;
    }
}
