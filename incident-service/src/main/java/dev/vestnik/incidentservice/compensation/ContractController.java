package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.compensation.arithmetic.Contract;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.customer.Customers;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The contracts of one customer over HTTP. */
@RestController
@RequestMapping("/api/v1/customers/{externalId}/contracts")
class ContractController {
    private final Contracts contracts;
    private final Customers customers;
    private final Components components;

    ContractController(Contracts contracts, Customers customers, Components components) {
        this.contracts = contracts;
        this.customers = customers;
        this.components = components;
    }

    record PutRequest(@Nullable List<@Nullable ContractDraft> contracts) {
        List<ContractDraft> drafts() {
            return Objects.requireNonNullElse(contracts, List.<@Nullable ContractDraft>of()).stream()
                    .map(draft -> Objects.requireNonNullElse(draft, new ContractDraft(null, null, null, null, null)))
                    .toList();
        }
    }

    /** A contract; the component by its code. */
    record ContractView(String component, Price monthlyFee, ZoneId zone, String sla) {}

    record ListView(List<ContractView> contracts) {}

    @Needs(Permission.READ)
    @GetMapping
    Mono<ListView> list(@PathVariable String externalId) {
        return customers
                .require(externalId)
                .flatMap(customer -> contracts.of(customer.id()).collectList())
                .flatMap(this::shown);
    }

    @Needs(Permission.IMPORT_CUSTOMERS)
    @PutMapping
    Mono<ListView> put(
            @AuthenticationPrincipal Actor by, @PathVariable String externalId, @RequestBody PutRequest request) {
        return contracts.replace(by, externalId, request.drafts()).flatMap(this::shown);
    }

    private Mono<ListView> shown(List<Contract> found) {
        return components
                .all()
                .collectMap(Component::id, Component::code)
                .map(codes ->
                        new ListView(found.stream().map(one -> view(one, codes)).toList()));
    }

    private static ContractView view(Contract contract, Map<ComponentId, String> codes) {
        return new ContractView(
                codes.getOrDefault(contract.component(), ""),
                Price.of(contract.monthlyFee()),
                contract.zone(),
                contract.sla());
    }
}
