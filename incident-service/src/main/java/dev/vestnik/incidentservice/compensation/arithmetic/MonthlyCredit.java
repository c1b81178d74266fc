package dev.vestnik.incidentservice.compensation.arithmetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What one contract is owed for one month, with everything it was counted from.
 *
 * @param counted the stretches that count, cut to the month
 * @param tier absent when the availability is what was promised, or better
 * @param before granted for this month on account of other incidents
 */
public record MonthlyCredit(
        SlaTerms terms,
        Contract contract,
        BillingMonth month,
        Stretches counted,
        List<LeftOut> leftOut,
        Minutes minutes,
        Optional<Tier> tier,
        Money before) {
    private static final int SHOWN_DECIMALS = 3;
    private static final int PERCENT_DIGITS = 2;

    /**
     * Whole minutes.
     *
     * @param total of the month
     * @param counted those in which it was down, on account of any incident
     * @param elsewhere those of the counted that the other incidents make on their own
     */
    public record Minutes(long total, long counted, long elsewhere) {}

    public MonthlyCredit {
        leftOut = List.copyOf(leftOut);
    }

    /** The fee by the rate, rounded half up to the kopeck or cent; the fee at most. */
    public Money due() {
        var fee = contract.monthlyFee();
        return tier.map(found -> atMost(fee, fee.multipliedBy(fraction(found.rate()), RoundingMode.HALF_UP)))
                .orElseGet(() -> Money.zero(fee.getCurrencyUnit()));
    }

    /** What is due and not granted yet for this month; never negative (R-E5). */
    public Money credit() {
        var left = due().minus(before);
        return left.isNegative() ? Money.zero(left.getCurrencyUnit()) : left;
    }

    /** In per cents, rounded down: what is printed must not contradict the tier. */
    public BigDecimal uptime() {
        return BigDecimal.valueOf(minutes.total - minutes.counted)
                .movePointRight(PERCENT_DIGITS)
                .divide(BigDecimal.valueOf(minutes.total), SHOWN_DECIMALS, RoundingMode.DOWN);
    }

    private static BigDecimal fraction(BigDecimal percent) {
        return percent.movePointLeft(PERCENT_DIGITS);
    }

    private static Money atMost(Money cap, Money sum) {
        return sum.isGreaterThan(cap) ? cap : sum;
    }
}
