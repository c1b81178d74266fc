package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.compensation.Finding.Nothing;
import dev.vestnik.incidentservice.compensation.Finding.Owed;
import dev.vestnik.incidentservice.compensation.Finding.Why;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What granting an entry to everybody on the list would come to.
 *
 * @param owed those who would get something, and how much in each currency
 * @param nothing how many would get nothing, by the rule
 */
public record Survey(Tallied owed, Map<Why, Long> nothing) {
    static final Survey NONE = new Survey(Tallied.NONE, Map.of());

    public Survey {
        var byRule = new EnumMap<Why, Long>(Why.class);
        byRule.putAll(nothing);
        nothing = Collections.unmodifiableMap(byRule);
    }

    Survey with(Finding finding) {
        return switch (finding) {
            case Owed found -> new Survey(owed.with(found.sum()), nothing);
            case Nothing none -> new Survey(owed, with(none.why()));
        };
    }

    private Map<Why, Long> with(Why why) {
        var counted = new EnumMap<Why, Long>(Why.class);
        counted.putAll(nothing);
        counted.merge(why, 1L, Long::sum);
        return counted;
    }
}
