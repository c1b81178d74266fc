package dev.vestnik.incidentservice.compensation;

import static java.util.Objects.requireNonNullElse;

import dev.vestnik.incidentservice.compensation.arithmetic.Contract;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.incidentservice.problem.FieldError;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges contracts as described; every field at fault is named, with the place of its row. */
record ContractRules(Map<String, ComponentId> components, Set<String> slas) {

    /** The contract; otherwise what is wrong with it is added to the errors, each field under {@code path}. */
    Optional<Contract> checked(CustomerId customer, ContractDraft draft, String path, List<FieldError> wrong) {
        var faults = new ArrayList<FieldError>();
        var component = component(draft, faults);
        var fee = AmountRules.money("fee", draft.fee(), draft.currency(), faults);
        var zone = zone(draft, faults);
        var sla = requireNonNullElse(draft.sla(), "").strip();
        if (!slas.contains(sla)) {
            faults.add(FieldError.of(
                    "sla", "unknown-entry", "Такого SLA в каталоге нет.", "The catalogue has no such SLA."));
        }
        faults.forEach(fault -> wrong.add(new FieldError(path + fault.field(), fault.rule(), fault.message())));
        return faults.isEmpty()
                ? Optional.of(
                        new Contract(customer, component.orElseThrow(), fee.orElseThrow(), zone.orElseThrow(), sla))
                : Optional.empty();
    }

    private Optional<ComponentId> component(ContractDraft draft, List<FieldError> faults) {
        var code = requireNonNullElse(draft.component(), "").strip();
        var found = Optional.ofNullable(components.get(code));
        if (found.isEmpty()) {
            faults.add(Components.unknown("component", code, components.keySet()));
        }
        return found;
    }

    private static Optional<ZoneId> zone(ContractDraft draft, List<FieldError> faults) {
        var name = requireNonNullElse(draft.zone(), "").strip();
        if (ZoneId.getAvailableZoneIds().contains(name)) {
            return Optional.of(ZoneId.of(name));
        }
        faults.add(FieldError.of(
                "zone",
                "unknown-zone",
                "Нет такого часового пояса; нужно имя IANA: Europe/Moscow.",
                "No such time zone; an IANA name is needed: Europe/Moscow."));
        return Optional.empty();
    }
}
