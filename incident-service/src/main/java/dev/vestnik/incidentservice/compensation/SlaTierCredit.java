package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.compensation.arithmetic.Granularity;
import dev.vestnik.incidentservice.compensation.arithmetic.SlaTerms;
import dev.vestnik.incidentservice.compensation.arithmetic.Tier;
import dev.vestnik.incidentservice.compensation.arithmetic.Tiers;
import dev.vestnik.templates.Effect;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A share of the month's fee by the month's availability (E.2); the fee is the cap.
 *
 * @param clause of the SLA, as letters name it: 4.2
 * @param shortestMinutes stretches of fewer minutes do not count
 * @param counts the kinds of harm that are downtime by this SLA
 * @param minimum smaller sums are not paid, in the currency of the contract
 */
public record SlaTierCredit(
        List<Tier> tiers, String clause, int shortestMinutes, Set<Effect> counts, Optional<BigDecimal> minimum)
        implements Terms {

    public SlaTierCredit {
        tiers = List.copyOf(tiers);
        counts = Set.copyOf(counts);
    }

    @Override
    public Basis basis() {
        return Basis.CONTRACT;
    }

    SlaTerms formula() {
        return new SlaTerms(new Tiers(tiers), new Granularity(shortestMinutes));
    }
}
