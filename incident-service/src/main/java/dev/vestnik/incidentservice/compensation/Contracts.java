package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Audit;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.compensation.arithmetic.Contract;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.customer.Customer;
import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.incidentservice.customer.Customers;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to what customers pay for what they use, and under which SLA. */
@Service
public class Contracts {
    private static final int MOST = 1_000;

    private final ContractStore store;
    private final Customers customers;
    private final Components components;
    private final Audit audit;
    private final TransactionalOperator transaction;

    Contracts(
            ContractStore store,
            Customers customers,
            Components components,
            Audit audit,
            TransactionalOperator transaction) {
        this.store = store;
        this.customers = customers;
        this.components = components;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** In the order of components; none is normal. */
    public Flux<Contract> of(CustomerId customer) {
        return store.of(customer);
    }

    /** Makes these the customer's contracts and no others; an INVALID problem names every field at fault. */
    public Mono<List<Contract>> replace(Actor by, String externalId, List<ContractDraft> drafts) {
        return Mono.fromCallable(() -> by.require(Permission.IMPORT_CUSTOMERS))
                .then(customers.require(externalId))
                .flatMap(customer -> rules().map(rules -> checked(customer, drafts, rules))
                        .flatMap(contracts -> replace(by, customer, contracts)))
                .as(transaction::transactional);
    }

    private Mono<List<Contract>> replace(Actor by, Customer customer, List<Contract> contracts) {
        var id = customer.id().value().toString();
        return store.replace(customer.id(), contracts)
                .then(audit.append(
                        by, "contracts-saved", "customer", id, Map.of("count", String.valueOf(contracts.size()))))
                .thenReturn(contracts);
    }

    private Mono<ContractRules> rules() {
        return components
                .all()
                .collectMap(Component::code, Component::id)
                .zipWith(store.slas().collect(Collectors.toSet()), ContractRules::new);
    }

    private static List<Contract> checked(Customer customer, List<ContractDraft> drafts, ContractRules rules) {
        var wrong = new ArrayList<FieldError>();
        if (drafts.size() > MOST) {
            wrong.add(FieldError.of("contracts", "max-items", "Не больше 1000 договоров.", "At most 1,000 contracts."));
            throw Problem.invalid(wrong);
        }
        var contracts = new ArrayList<Contract>();
        for (int i = 0; i < drafts.size(); i++) {
            rules.checked(customer.id(), drafts.get(i), "contracts[%d].".formatted(i), wrong)
                    .ifPresent(contracts::add);
        }
        var distinct = contracts.stream().map(Contract::component).distinct().count();
        if (distinct < contracts.size()) {
            wrong.add(FieldError.of(
                    "contracts", "unique", "На компонент — один договор.", "One contract for a component."));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return List.copyOf(contracts);
    }
}
