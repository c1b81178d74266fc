package dev.vestnik.incidentservice.console.duty;

import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.command.ComponentOwners;
import dev.vestnik.incidentservice.command.Owner;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.console.command.Colleagues;
import dev.vestnik.incidentservice.console.duty.DutyScreens.Choice;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.stakeholder.Stakeholder;
import dev.vestnik.incidentservice.stakeholder.Stakeholders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Gathers the lists of owners and of those inside who are told. */
@org.springframework.stereotype.Component
class InsideScreens {

    private final Components components;
    private final ComponentOwners owners;
    private final Stakeholders stakeholders;
    private final Colleagues colleagues;
    private final People people;

    InsideScreens(
            Components components,
            ComponentOwners owners,
            Stakeholders stakeholders,
            Colleagues colleagues,
            People people) {
        this.components = components;
        this.owners = owners;
        this.stakeholders = stakeholders;
        this.colleagues = colleagues;
        this.people = people;
    }

    /** A component and who is asked first. */
    public record Owned(String code, String component, String owner) {}

    /** Who is told of what; {@code component} is empty for any. */
    public record Told(String id, String name, String contact, String email, String severity, String component) {}

    /** Both lists, with what was typed and why it was not taken. */
    Mono<Map<String, Object>> lists(Visit visit, Map<String, String> typed, Map<String, String> faults) {
        return Mono.zip(
                        components.all().collectList(),
                        owners.first(),
                        stakeholders.all().collectList(),
                        colleagues.all(visit),
                        people.names())
                .map(read -> {
                    var model = new HashMap<String, Object>();
                    model.put("owned", owned(read.getT1(), read.getT2(), read.getT5(), visit));
                    model.put("told", told(read.getT3(), read.getT1(), visit));
                    model.put("components", choices(read.getT1(), visit));
                    model.put("colleagues", read.getT4());
                    model.put("typed", typed);
                    model.put("faults", faults);
                    return model;
                });
    }

    private static List<Owned> owned(
            List<Component> all, Map<ComponentId, Owner> owners, Map<String, String> names, Visit visit) {
        return all.stream()
                .flatMap(component -> Optional.ofNullable(owners.get(component.id())).stream()
                        .map(owner -> new Owned(
                                component.code(),
                                visit.text(component.names()),
                                names.getOrDefault(owner.key(), owner.key()))))
                .toList();
    }

    private static List<Told> told(List<Stakeholder> all, List<Component> components, Visit visit) {
        return all.stream()
                .map(one -> new Told(
                        one.id().toString(),
                        one.name(),
                        one.contact(),
                        one.email(),
                        one.severity().name(),
                        components.stream()
                                .filter(component -> one.component()
                                        .filter(component.id()::equals)
                                        .isPresent())
                                .map(component -> visit.text(component.names()))
                                .findFirst()
                                .orElse("")))
                .toList();
    }

    private static List<Choice> choices(List<Component> all, Visit visit) {
        return all.stream()
                .filter(component -> !component.retired())
                .map(component -> new Choice(component.code(), visit.text(component.names())))
                .toList();
    }
}
