package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.compensation.arithmetic.BillingMonth;
import dev.vestnik.incidentservice.compensation.arithmetic.Contract;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.templates.Language;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;

/**
 * Somebody on the affected list, with all that decides what they may get of one entry.
 *
 * @param zone of the customer, for those without a contract
 * @param uses the components they use
 * @param contracts all they have
 * @param others the other incidents of the scene that hurt them too
 * @param before what other incidents have already brought them under this entry
 * @param has they have this entry already, granted or asked for
 */
record Candidate(
        CustomerId id,
        String externalId,
        String name,
        Language language,
        ZoneId zone,
        Set<ComponentId> uses,
        List<Contract> contracts,
        Set<CaseId> others,
        List<Before> before,
        boolean has) {

    /** A credit for one month of one contract. */
    record Before(ComponentId component, YearMonth month, Money amount) {}

    Money before(Contract contract, BillingMonth month) {
        var currency = contract.monthlyFee().getCurrencyUnit();
        return before.stream()
                .filter(one -> one.component().equals(contract.component()))
                .filter(one -> one.month().equals(month.month()))
                .map(Before::amount)
                .filter(amount -> amount.getCurrencyUnit().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }
}
