package dev.vestnik.incidentservice.compensation;

import static org.assertj.core.api.Assertions.catchThrowable;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.affected.AffectedLists;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.customer.Customer;
import dev.vestnik.incidentservice.customer.Customers;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of this room share: a market of their own each. */
@ServiceTest
abstract class CompensationTest {
    @Autowired
    Compensations compensations;

    @Autowired
    Incidents incidents;

    @Autowired
    AffectedLists lists;

    protected Market market;

    @BeforeEach
    void found(
            @Autowired Components components,
            @Autowired Customers customers,
            @Autowired Catalogues catalogues,
            @Autowired Contracts contracts) {
        market = new Market(components, customers, incidents, lists, catalogues, contracts, Market.fresh());
    }

    protected Asked given(Role role, Case of, String entry, Customer to, String amount) {
        return compensations
                .grant(Market.actor(role), of.id(), ask(entry, to, amount))
                .block();
    }

    protected Ask ask(String entry, Customer to, String amount) {
        return new Ask(entry, to.externalId(), amount.isEmpty() ? null : new BigDecimal(amount), null, "просили");
    }

    protected List<String> rulesBrokenBy(Role role, Case of, Ask ask) {
        var problem = (Problem) catchThrowable(
                () -> compensations.grant(Market.actor(role), of.id(), ask).block());
        return problem.fields().stream().map(FieldError::rule).toList();
    }
}
