package dev.vestnik.incidentservice.compensation.arithmetic;

import java.math.BigDecimal;

/** A rate for an availability, all in per cents: {@code atLeast} belongs to the tier, {@code below} no more. */
public record Tier(BigDecimal atLeast, BigDecimal below, BigDecimal rate) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Tier {
        if (atLeast.compareTo(below) >= 0 || atLeast.signum() < 0 || below.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("Not a tier: from %s to %s".formatted(atLeast, below));
        }
        if (rate.signum() <= 0 || rate.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("Not a rate: " + rate);
        }
    }

    public static Tier of(String atLeast, String below, String rate) {
        return new Tier(new BigDecimal(atLeast), new BigDecimal(below), new BigDecimal(rate));
    }

    /** Compared by multiplying crosswise, so that nothing is rounded before it is compared. */
    boolean holds(long up, long total) {
        var share = BigDecimal.valueOf(up).multiply(HUNDRED);
        var whole = BigDecimal.valueOf(total);
        return share.compareTo(atLeast.multiply(whole)) >= 0 && share.compareTo(below.multiply(whole)) < 0;
    }
}
