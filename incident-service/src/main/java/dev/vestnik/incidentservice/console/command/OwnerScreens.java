package dev.vestnik.incidentservice.console.command;

import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.command.CaseOwner;
import dev.vestnik.incidentservice.command.ComponentOwners;
import dev.vestnik.incidentservice.command.Owner;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Gathers who answers for what is broken, and the form that names them. */
@org.springframework.stereotype.Component
class OwnerScreens {

    private final Incidents incidents;
    private final ComponentOwners owners;
    private final Components components;
    private final Colleagues colleagues;
    private final People people;

    OwnerScreens(
            Incidents incidents, ComponentOwners owners, Components components, Colleagues colleagues, People people) {
        this.incidents = incidents;
        this.owners = owners;
        this.components = components;
        this.colleagues = colleagues;
        this.people = people;
    }

    /** A component and who answers for it; {@code refused} are those who did not. */
    public record OwnerRow(
            String code, String component, String owner, String state, String since, List<String> refused) {}

    /** Who answers for what is hurt. */
    Mono<Map<String, Object>> owners(Visit visit, String ref) {
        return incidents
                .require(ref)
                .flatMap(of -> Mono.zip(incidents.timeline(of.id()), owners.of(of), components.byId(), people.names()))
                .map(read -> {
                    var model = CaseHead.of(read.getT1());
                    model.put("owners", rows(read.getT1(), read.getT2(), read.getT3(), read.getT4(), visit));
                    return model;
                });
    }

    private static List<OwnerRow> rows(
            Timeline timeline,
            List<CaseOwner> asked,
            Map<ComponentId, Component> components,
            Map<String, String> names,
            Visit visit) {
        return CaseState.of(timeline).components().keySet().stream()
                .flatMap(id -> Optional.ofNullable(components.get(id)).stream())
                .map(component -> row(
                        component,
                        asked.stream()
                                .filter(one -> one.component().equals(component.id()))
                                .toList(),
                        timeline.of(),
                        names,
                        visit))
                .toList();
    }

    private static OwnerRow row(
            Component component, List<CaseOwner> asked, Case of, Map<String, String> names, Visit visit) {
        var now = asked.stream().filter(CaseOwner::isNow).findFirst();
        return new OwnerRow(
                component.code(),
                visit.text(component.names()),
                now.map(one -> name(one.owner(), names)).orElse(""),
                now.map(one -> one.state().name()).orElse("NOBODY"),
                now.map(one -> "%tR"
                                .formatted(
                                        one.answeredAt().orElse(one.askedAt()).atZone(of.zone())))
                        .orElse(""),
                asked.stream()
                        .filter(one -> one.state() == CaseOwner.State.DECLINED)
                        .map(one -> name(one.owner(), names) + (one.why().isBlank() ? "" : ": " + one.why()))
                        .toList());
    }

    /** The form in which an owner is named: the first, another, or the next after "not ours". */
    Mono<Map<String, Object>> ownerForm(Visit visit, String ref, String code, boolean declines) {
        return incidents
                .require(ref)
                .flatMap(of -> Mono.zip(incidents.timeline(of.id()), components.require(code), colleagues.all(visit)))
                .map(read -> {
                    var model = CaseHead.of(read.getT1());
                    model.put("code", code);
                    model.put("component", visit.text(read.getT2().names()));
                    model.put("colleagues", read.getT3());
                    model.put("declines", declines);
                    return model;
                });
    }

    private static String name(Owner owner, Map<String, String> names) {
        return names.getOrDefault(owner.key(), owner.key());
    }
}
