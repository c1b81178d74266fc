package dev.vestnik.incidentservice.incident.interval;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Impact.Detected;
import dev.vestnik.incidentservice.incident.timeline.Impact.Detector;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every number of C.3 that the timeline carries, computed from when things happened and never typed. The incident has the envelope of its components.
 *
 * @param components the named components in the order of their first mention
 * @param detectedBy who noticed first; absent when neither a detection nor a complaint is recorded
 * @param longestSilence absent before the first notice
 */
public record Intervals(
        Measures incident,
        Map<ComponentId, Measures> components,
        Optional<Detector> detectedBy,
        Waits approvals,
        Promises promises,
        Optional<Duration> longestSilence) {

    public Intervals {
        components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
    }

    /** Computes them as they are at {@code now}, by the clock of the case; the order in which entries arrived does not matter. */
    public static Intervals of(Timeline timeline, Instant now) {
        var effective = timeline.effective();
        var shared = SharedMilestones.of(effective);
        var horizon =
                shared.find(Milestone.CLOSED).map(Mark::at).filter(now::isAfter).orElse(now);
        var turnings = Turning.among(effective);
        var parts = Part.of(turnings);
        var components = new LinkedHashMap<ComponentId, Measures>();
        for (var part : parts) {
            part.component().ifPresent(component -> components.put(component, ofPart(part, turnings, shared, horizon)));
        }
        return new Intervals(
                ofCase(parts, turnings, shared, horizon),
                components,
                detectedBy(effective),
                Waits.of(effective),
                Promises.of(effective, now),
                Silence.longest(effective, horizon));
    }

    private static Measures ofPart(Part part, List<Turning> turnings, Milestones shared, Instant horizon) {
        var spans = Spans.of(part, turnings);
        return Measures.of(shared.with(PartMilestones.of(part, turnings)), spans, Spans.union(spans, horizon));
    }

    private static Measures ofCase(List<Part> parts, List<Turning> turnings, Milestones shared, Instant horizon) {
        var spans = Spans.of(turnings);
        return Measures.of(shared.with(PartMilestones.envelope(parts, turnings)), spans, Spans.union(spans, horizon));
    }

    private static Optional<Detector> detectedBy(List<Entry> effective) {
        return effective.stream()
                .map(Entry::fact)
                .filter(SharedMilestones::detects)
                .findFirst()
                .map(fact -> fact instanceof Detected(var detector) ? detector : Detector.CUSTOMER);
    }
}
