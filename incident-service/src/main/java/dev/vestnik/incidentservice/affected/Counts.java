package dev.vestnik.incidentservice.affected;

import dev.vestnik.templates.Language;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many are on a list.
 *
 * @param byLanguage only languages somebody on the list reads
 * @param withoutAddress those of the total whom no letter can reach
 */
public record Counts(long total, Map<Language, Long> byLanguage, long withoutAddress) {

    /** How many read one language. */
    record OfLanguage(Language language, long customers, long withoutAddress) {}

    public Counts {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    static Counts of(List<OfLanguage> languages) {
        var byLanguage = new LinkedHashMap<Language, Long>();
        languages.forEach(one -> byLanguage.put(one.language(), one.customers()));
        return new Counts(
                languages.stream().mapToLong(OfLanguage::customers).sum(),
                byLanguage,
                languages.stream().mapToLong(OfLanguage::withoutAddress).sum());
    }
}
