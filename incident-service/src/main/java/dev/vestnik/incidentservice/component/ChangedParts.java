package dev.vestnik.incidentservice.component;

import java.util.Map;
import java.util.TreeMap;

/** What is not as before in a component, for the record of deeds: codes and places as they were and are, of texts only that they changed. */
final class ChangedParts {

    private ChangedParts() {}

    static Map<String, String> of(Component before, Component after) {
        var parts = new TreeMap<String, String>();
        add(parts, "group", before.group().code(), after.group().code());
        add(parts, "region", before.region(), after.region());
        add(parts, "position", before.position(), after.position());
        add(parts, "retired", before.retired(), after.retired());
        if (!before.names().equals(after.names())) {
            parts.put("names", "changed");
        }
        if (!before.ownSymptoms().equals(after.ownSymptoms())) {
            parts.put("symptoms", "changed");
        }
        return parts;
    }

    private static void add(Map<String, String> parts, String name, Object before, Object after) {
        if (!before.equals(after)) {
            parts.put(name, before + " → " + after);
        }
    }
}
