package dev.vestnik.incidentservice.compensation.arithmetic;

import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;

/** The arithmetic of an SLA with tiers (E.2): per month of the contract's zone, the fee by the rate of that month's availability. */
public record SlaTerms(Tiers tiers, Granularity granularity) {

    /** What has been granted for that month of the contract on account of other incidents. */
    public interface Before extends Function<BillingMonth, Money> {}

    /** The months in which this incident hurt, in order; also those that give nothing. */
    public List<MonthlyCredit> credits(Contract contract, Downtime down, Before before) {
        return BillingMonth.of(down.here(), contract.zone()).stream()
                .map(month -> credit(contract, down, month, before.apply(month)))
                .toList();
    }

    private MonthlyCredit credit(Contract contract, Downtime down, BillingMonth month, Money before) {
        var counted = down.counted(granularity).within(month.span());
        var minutes = counted.minutes();
        var elsewhere = down.countedElsewhere(granularity).within(month.span()).minutes();
        var total = month.minutes();
        return new MonthlyCredit(
                this,
                contract,
                month,
                counted,
                down.leftOut().stream()
                        .filter(left -> left.stretch().within(month.span()).isPresent())
                        .toList(),
                new MonthlyCredit.Minutes(total, minutes, elsewhere),
                tiers.of(total - minutes, total),
                before);
    }
}
