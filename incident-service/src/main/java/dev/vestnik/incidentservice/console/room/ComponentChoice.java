package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.component.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Components of one group, to be ticked; those that hurt now are ticked already. */
public record ComponentChoice(String name, List<One> components) {

    /** One that may be ticked. */
    public record One(String id, String name, boolean ticked) {}

    static List<ComponentChoice> of(Seen seen) {
        var groups = new LinkedHashMap<String, ComponentChoice>();
        var hurt = seen.state().hurtNow();
        seen.components().values().stream()
                .filter(component -> !component.retired())
                .forEach(component -> groups.computeIfAbsent(component.group().code(), code -> group(component, seen))
                        .components()
                        .add(new One(
                                component.id().value().toString(),
                                seen.visit().text(component.names()),
                                hurt.contains(component.id()))));
        return List.copyOf(groups.values());
    }

    private static ComponentChoice group(Component of, Seen seen) {
        return new ComponentChoice(seen.visit().text(of.group().names()), new ArrayList<>());
    }
}
