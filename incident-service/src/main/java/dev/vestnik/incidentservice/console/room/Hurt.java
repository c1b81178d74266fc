package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.affected.Counts;
import dev.vestnik.incidentservice.incident.Listed;
import java.time.Duration;
import java.util.List;

/** How many are hurt, language by language. */
public record Hurt(long total, List<OfLanguage> languages, long withoutAddress) {

    private static final Duration LATELY = Duration.ofMinutes(10);

    /** How many of them read one language. */
    public record OfLanguage(String tag, long count) {}

    /** As the list has it; where a report has no list, as its timeline tells. */
    static Hurt of(Counts counts, Seen seen) {
        return counts.total() > 0 ? of(counts) : new Hurt(told(seen), List.of(), 0);
    }

    private static long told(Seen seen) {
        return Listed.of(seen.timeline().effective()).map(Listed::count).orElse(0);
    }

    /** By how many the list grew in the last ten minutes, as its timeline tells. */
    static long growth(Seen seen, long total) {
        var then = seen.now().minus(LATELY);
        var earlier = seen.timeline().effective().stream()
                .filter(entry -> !entry.at().isAfter(then))
                .toList();
        long before = Listed.of(earlier).map(Listed::count).orElse(0);
        return Math.max(0, total - before);
    }

    static Hurt of(Counts counts) {
        return new Hurt(
                counts.total(),
                counts.byLanguage().entrySet().stream()
                        .map(one -> new OfLanguage(one.getKey().tag(), one.getValue()))
                        .toList(),
                counts.withoutAddress());
    }
}
