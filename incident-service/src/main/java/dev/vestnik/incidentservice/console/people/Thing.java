package dev.vestnik.incidentservice.console.people;

import dev.vestnik.incidentservice.access.AuditEntry;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a deed was done to, as it is called today; the record itself holds its id alone.
 *
 * @param name empty for what has none of its own
 * @param path where it is shown; empty when this reader may not go there
 */
record Thing(String name, String path) {

    /** One that is shown there to who may. */
    static Thing of(String name, boolean may, String path) {
        return new Thing(name, may ? path : "");
    }

    /** The ids of things of these kinds among what those deeds were done to. */
    static Set<UUID> ids(Collection<AuditEntry> deeds, String... kinds) {
        return deeds.stream()
                .filter(deed -> Stream.of(kinds).anyMatch(deed.objectKind()::equals))
                .flatMap(deed -> id(deed.objectId()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
