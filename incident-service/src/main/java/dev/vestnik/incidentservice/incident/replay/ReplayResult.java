package dev.vestnik.incidentservice.incident.replay;

import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.interval.Flags;
import dev.vestnik.incidentservice.incident.interval.Intervals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a replay came to, as answered by {@code POST /api/v1/replays}.
 *
 * @param incident the id of the drill
 * @param intervals whole minutes, or null where unknown
 * @param expected what the file says they should be
 * @param differences the names of the intervals that differ
 * @param flags doubts about the data, by name
 * @param components the same intervals for each component, by code
 */
public record ReplayResult(
        String incident,
        String ref,
        boolean drill,
        Map<String, @Nullable Long> intervals,
        Map<String, @Nullable Long> expected,
        List<String> differences,
        List<String> flags,
        Map<String, Map<String, @Nullable Long>> components) {

    static ReplayResult of(Timeline timeline, Scenario scenario, Map<ComponentId, Component> known, Instant now) {
        var computed = Intervals.of(timeline, now);
        var intervals = computed.incident().answer();
        var expected = new LinkedHashMap<String, @Nullable Long>();
        scenario.metrics().forEach((name, minutes) -> expected.put(name, minutes.orElse(null)));
        var components = new LinkedHashMap<String, Map<String, @Nullable Long>>();
        computed.components().forEach((id, measures) -> components.put(codeOf(id, known), measures.answer()));
        return new ReplayResult(
                timeline.of().id().toString(),
                timeline.of().ref(),
                true,
                intervals,
                expected,
                differences(intervals, expected),
                Flags.names(Flags.of(timeline, now)),
                components);
    }

    private static List<String> differences(Map<String, @Nullable Long> found, Map<String, @Nullable Long> expected) {
        var differences = new ArrayList<String>();
        expected.forEach((name, minutes) -> {
            if (!found.containsKey(name) || !Objects.equals(found.get(name), minutes)) {
                differences.add(name);
            }
        });
        return differences;
    }

    private static String codeOf(ComponentId id, Map<ComponentId, Component> known) {
        var component = known.get(id);
        return component == null ? id.value().toString() : component.code();
    }
}
