package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.affected.Counts;
import java.util.List;

/** How many are hurt, language by language. */
public record Hurt(long total, List<OfLanguage> languages, long withoutAddress) {

    /** How many of them read one language. */
    public record OfLanguage(String tag, long count) {}

    static Hurt of(Counts counts) {
        return new Hurt(
                counts.total(),
                counts.byLanguage().entrySet().stream()
                        .map(one -> new OfLanguage(one.getKey().tag(), one.getValue()))
                        .toList(),
                counts.withoutAddress());
    }
}
