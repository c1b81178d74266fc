package dev.vestnik.templates;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * One billing month of one customer's component, counted: what {@link CreditWords} tells in words and numbers.
 *
 * @param component its names
 * @param zone the contract's billing zone, in which the month begins and ends
 * @param down when it was down for this customer, cut to the month
 * @param leftOut what was down or planned and does not count
 * @param shortest stretches of fewer minutes do not count
 * @param uptime per cent, rounded down so that it never contradicts the tier
 * @param promised per cent; at or above it nothing is owed
 * @param rate absent when nothing is owed
 * @param fee for the month
 * @param before granted for the same month on account of other incidents
 * @param credit what is granted now
 */
public record CountedMonth(
        Texts component,
        YearMonth month,
        ZoneId zone,
        Minutes minutes,
        List<Span> down,
        List<LeftOut> leftOut,
        int shortest,
        BigDecimal uptime,
        BigDecimal promised,
        Optional<Rate> rate,
        Sum fee,
        Optional<Sum> before,
        Sum credit) {

    /**
     * Whole minutes.
     *
     * @param total of the month
     * @param counted down, of all incidents
     * @param elsewhere those of the counted that only other incidents caused
     */
    public record Minutes(long total, long counted, long elsewhere) {}

    /**
     * The tier that applies, in per cents.
     *
     * @param below the upper bound of the availability, exclusive
     * @param atLeast the lower bound, inclusive; absent for the last tier
     */
    public record Rate(BigDecimal below, Optional<BigDecimal> atLeast, BigDecimal percent) {}

    /** A stretch that does not count, and why not. */
    public record LeftOut(Span span, Texts why) {}

    public CountedMonth {
        down = List.copyOf(down);
        leftOut = List.copyOf(leftOut);
    }
}
