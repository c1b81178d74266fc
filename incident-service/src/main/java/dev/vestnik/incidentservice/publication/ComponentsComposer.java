package dev.vestnik.incidentservice.publication;

import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.component.Group;
import dev.vestnik.statuspage.document.ComponentState;
import dev.vestnik.statuspage.document.ComponentsDocument;
import dev.vestnik.templates.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes the public list of components: names for customers, ids that say nothing, and the worst that is known of each. */
final class ComponentsComposer {

    private final Map<ComponentId, List<Harm>> harms;
    private final Instant begun;

    /** With what is public of all real cases; {@code begun} is since when a component never hurt is well. */
    ComponentsComposer(List<Harm> harms, Instant begun) {
        this.harms = harms.stream().collect(Collectors.groupingBy(Harm::component));
        this.begun = begun;
    }

    /** The document as of {@code at}; retired components are left out. */
    ComponentsDocument compose(List<Component> components, Instant at) {
        var shown = components.stream().filter(it -> !it.retired()).toList();
        return new ComponentsDocument(
                groupsOf(shown), shown.stream().map(this::publicOf).toList(), at);
    }

    private static List<ComponentsDocument.Group> groupsOf(List<Component> shown) {
        var groups = new LinkedHashMap<String, Group>();
        shown.forEach(component -> groups.putIfAbsent(component.group().code(), component.group()));
        var list = new ArrayList<ComponentsDocument.Group>();
        groups.values()
                .forEach(group -> list.add(new ComponentsDocument.Group(idOf(group), group.names(), list.size())));
        return list;
    }

    private ComponentsDocument.Component publicOf(Component component) {
        var known = harms.getOrDefault(component.id(), List.of());
        return new ComponentsDocument.Component(
                idOf(component.id()),
                component.names(),
                Optional.of(idOf(component.group())),
                Optional.of(component.region())
                        .filter(region -> !region.isBlank())
                        .map(region -> Texts.of(region, region)),
                component.position(),
                stateOf(known),
                sinceOf(known));
    }

    private static ComponentState stateOf(List<Harm> known) {
        return known.stream()
                .filter(Harm::isOpen)
                .map(Harm::state)
                .reduce(ComponentState.OPERATIONAL, ComponentState::worst);
    }

    /** Since the worst of what hurts now began, or since the last harm ended. */
    private Instant sinceOf(List<Harm> known) {
        var state = stateOf(known);
        return known.stream()
                .filter(harm -> harm.isOpen() && harm.state() == state)
                .map(Harm::since)
                .min(Comparator.naturalOrder())
                .or(() -> known.stream().flatMap(harm -> harm.until().stream()).max(Comparator.naturalOrder()))
                .orElse(begun);
    }

    static String idOf(ComponentId component) {
        return component.value().toString();
    }

    // a group's code is a word of the company's own; the world gets a number made of it
    private static String idOf(Group group) {
        return UUID.nameUUIDFromBytes(("group " + group.code()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
