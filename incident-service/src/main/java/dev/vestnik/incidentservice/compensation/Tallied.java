package dev.vestnik.incidentservice.compensation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * How many, and how much in each currency.
 *
 * @param sums by currency code, in the order of codes
 */
public record Tallied(long count, Map<String, BigDecimal> sums) {
    static final Tallied NONE = new Tallied(0, Map.of());

    public Tallied {
        sums = Collections.unmodifiableMap(new TreeMap<>(sums));
    }

    Tallied with(Money sum) {
        return and(new Tallied(1, Map.of(sum.getCurrencyUnit().getCode(), sum.getAmount())));
    }

    Tallied and(Tallied other) {
        var all = new TreeMap<>(sums);
        other.sums.forEach((currency, sum) -> all.merge(currency, sum, BigDecimal::add));
        return new Tallied(count + other.count, all);
    }

    /** Whether both are as many and as much; 12000 is 12000.00. */
    boolean isSame(Tallied other) {
        return count == other.count
                && sums.keySet().equals(other.sums.keySet())
                && sums.entrySet().stream()
                        .allMatch(sum ->
                                sum.getValue().compareTo(other.sums.getOrDefault(sum.getKey(), BigDecimal.ZERO)) == 0);
    }

    /** As the timeline says it: {@code RUB 12000.00, USD 15.00}. */
    String line() {
        return sums.entrySet().stream()
                .map(sum -> sum.getKey() + " " + sum.getValue().setScale(2, RoundingMode.HALF_UP))
                .collect(Collectors.joining(", "));
    }
}
