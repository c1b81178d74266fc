package dev.vestnik.incidentservice.compensation.arithmetic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Tiers from the best availability down to none, each beginning where the one before ends. */
public record Tiers(List<Tier> downward) {

    public Tiers {
        downward = List.copyOf(downward);
        if (downward.isEmpty() || downward.getLast().atLeast().signum() != 0) {
            throw new IllegalArgumentException("Tiers reach down to 0 %");
        }
        for (int i = 1; i < downward.size(); i++) {
            if (downward.get(i).below().compareTo(downward.get(i - 1).atLeast()) != 0) {
                throw new IllegalArgumentException("A gap or an overlap between tiers");
            }
        }
    }

    public static Tiers of(Tier... downward) {
        return new Tiers(List.of(downward));
    }

    /** The availability that is promised, in per cents: at or above it nothing is owed. */
    public BigDecimal promised() {
        return downward.getFirst().below();
    }

    Optional<Tier> of(long up, long total) {
        return downward.stream().filter(tier -> tier.holds(up, total)).findFirst();
    }
}
