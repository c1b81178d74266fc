package dev.vestnik.incidentservice.console.customer;

import dev.vestnik.incidentservice.component.Component;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The order of components in use, group by group as lists show them, and what becomes of it when somebody moves one. */
final class ComponentOrder {

    private final Map<String, List<String>> groups = new LinkedHashMap<>();

    ComponentOrder(List<Component> all) {
        all.stream()
                .filter(component -> !component.retired())
                .forEach(component -> groups.computeIfAbsent(component.group().code(), code -> new ArrayList<>())
                        .add(component.code()));
    }

    /** All codes, group by group. */
    List<String> codes() {
        return groups.values().stream().flatMap(List::stream).toList();
    }

    /** One place up (-1) or down (1) within its group; the first and the last stay. */
    List<String> moved(String code, int by) {
        groups.values().forEach(codes -> swapped(codes, codes.indexOf(code), by));
        return codes();
    }

    /** The place of another of its group: before it when it comes from below, behind it when it comes from above. */
    List<String> movedOnto(String code, String other) {
        groups.values().stream()
                .filter(codes -> codes.contains(code) && codes.contains(other))
                .forEach(codes -> codes.add(codes.indexOf(other), codes.remove(codes.indexOf(code))));
        return codes();
    }

    /** A whole group up or down. */
    List<String> groupMoved(String group, int by) {
        var order = new ArrayList<>(groups.keySet());
        swapped(order, order.indexOf(group), by);
        return order.stream()
                .flatMap(code -> groups.getOrDefault(code, List.of()).stream())
                .toList();
    }

    private static void swapped(List<String> list, int from, int by) {
        int to = from + by;
        if (from >= 0 && to >= 0 && to < list.size()) {
            Collections.swap(list, from, to);
        }
    }
}
