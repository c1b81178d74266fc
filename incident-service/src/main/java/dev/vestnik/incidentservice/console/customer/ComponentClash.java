package dev.vestnik.incidentservice.console.customer;

import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.Save;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A component that two people changed at once: one typed here, the other's save stands.
 *
 * @param name who saved it, and when by the company's clock; empty when nobody is known to have
 * @param theirs what stands there now, by the name of each field in which it is not what was typed
 */
public record ComponentClash(String name, String at, Map<String, String> theirs) {

    static ComponentClash of(
            Component known, ComponentForm mine, Optional<Save> save, Map<String, String> names, ZoneId zone) {
        return new ComponentClash(
                save.map(one -> names.getOrDefault(one.by(), "")).orElse(""),
                save.map(one -> "%tT".formatted(one.at().atZone(zone))).orElse(""),
                differing(ComponentForm.of(known).said(), mine.said()));
    }

    private static Map<String, String> differing(Map<String, String> theirs, Map<String, String> mine) {
        var differing = new LinkedHashMap<String, String>();
        theirs.forEach((field, words) -> {
            if (!words.equals(mine.getOrDefault(field, ""))) {
                differing.put(field, words);
            }
        });
        mine.keySet().stream()
                .filter(field -> !theirs.containsKey(field)
                        && !mine.getOrDefault(field, "").isEmpty())
                .forEach(field -> differing.put(field, ""));
        return differing;
    }
}
