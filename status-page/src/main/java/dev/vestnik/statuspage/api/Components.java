package dev.vestnik.statuspage.api;

import dev.vestnik.statuspage.document.ComponentState;
import dev.vestnik.statuspage.document.ComponentsDocument;
import dev.vestnik.statuspage.document.ComponentsDocument.Component;
import dev.vestnik.statuspage.document.ComponentsDocument.Group;
import dev.vestnik.statuspage.document.IncidentDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Components and groups in one flat list, and the overall state they and the open incidents make. */
final class Components {

    private final Telling telling;
    private final Optional<ComponentsDocument> document;

    Components(Telling telling) {
        this.telling = telling;
        this.document = telling.documents().components();
    }

    List<Shapes.Component> all() {
        var all = new ArrayList<Shapes.Component>();
        groups().forEach(group -> {
            all.add(group(group));
            members(group).map(this::component).forEach(all::add);
        });
        components()
                .filter(component -> groupOf(component).isEmpty())
                .map(this::component)
                .forEach(all::add);
        return List.copyOf(all);
    }

    List<Shapes.Component> of(List<String> ids) {
        return components()
                .filter(component -> ids.contains(component.id()))
                .map(this::component)
                .toList();
    }

    ComponentState worst() {
        var open = telling.documents().incidents(false).stream()
                .filter(incident -> incident.stage().isOpen())
                .map(Components::stateBy);
        return Stream.concat(components().map(Component::state), open)
                .reduce(ComponentState.OPERATIONAL, ComponentState::worst);
    }

    private static ComponentState stateBy(IncidentDocument incident) {
        return switch (incident.impact()) {
            case NONE -> ComponentState.OPERATIONAL;
            case MINOR -> ComponentState.DEGRADED;
            case MAJOR -> ComponentState.PARTIAL;
            case CRITICAL -> ComponentState.MAJOR;
        };
    }

    private Shapes.Component component(Component component) {
        return shape(
                Telling.id("component", component.id()),
                telling.text(component.name()),
                component.state(),
                component.since(),
                component.position(),
                groupOf(component),
                Optional.empty());
    }

    private Shapes.Component group(Group group) {
        var members = members(group).toList();
        return shape(
                groupId(group.id()),
                telling.text(group.name()),
                members.stream().map(Component::state).reduce(ComponentState.OPERATIONAL, ComponentState::worst),
                members.stream()
                        .map(Component::since)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH),
                group.position(),
                Optional.empty(),
                Optional.of(members.stream()
                        .map(member -> Telling.id("component", member.id()))
                        .toList()));
    }

    private Shapes.Component shape(
            String id,
            String name,
            ComponentState state,
            Instant since,
            int position,
            Optional<String> group,
            Optional<List<String>> members) {
        var stamp = telling.stamp(since);
        return new Shapes.Component(
                id,
                name,
                status(state),
                stamp,
                stamp,
                position,
                null,
                false,
                null,
                group.orElse(null),
                telling.pageId(),
                members.isPresent(),
                false,
                members.orElse(null));
    }

    static String status(ComponentState state) {
        return switch (state) {
            case OPERATIONAL -> "operational";
            case DEGRADED -> "degraded_performance";
            case PARTIAL -> "partial_outage";
            case MAJOR -> "major_outage";
            case MAINTENANCE -> "under_maintenance";
        };
    }

    private Optional<String> groupOf(Component component) {
        return component
                .group()
                .filter(id -> groups().anyMatch(group -> group.id().equals(id)))
                .map(Components::groupId);
    }

    private static String groupId(String id) {
        return Telling.id("group", id);
    }

    private Stream<Component> members(Group group) {
        return components().filter(component -> component.group().equals(Optional.of(group.id())));
    }

    private Stream<Group> groups() {
        return document.stream()
                .flatMap(it -> it.groups().stream())
                .sorted(Comparator.comparingInt(Group::position).thenComparing(Group::id));
    }

    private Stream<Component> components() {
        return document.stream()
                .flatMap(it -> it.components().stream())
                .sorted(Comparator.comparingInt(Component::position).thenComparing(Component::id));
    }
}
