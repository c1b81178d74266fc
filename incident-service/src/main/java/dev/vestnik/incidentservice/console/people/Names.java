package dev.vestnik.incidentservice.console.people;

import java.util.HashMap;
import java.util.Map;

/** Who may have acted, by id: people by name, tokens by what they were called at issue. */
record Names(Map<String, String> people, Map<String, String> tokens) {

    /** Both. */
    Map<String, String> all() {
        var all = new HashMap<>(tokens);
        all.putAll(people);
        return all;
    }
}
