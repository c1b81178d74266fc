package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.incident.timeline.Audience;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import java.util.Collection;
import java.util.Optional;

/** What a timeline tells of the list of affected customers: how many are on it, and whether it is final. */
public record Listed(int count, boolean isFinal) {

    /** By the last of these entries that tells of the list; empty when none does. */
    public static Optional<Listed> of(Collection<Entry> effective) {
        return effective.stream()
                .flatMap(entry -> listed(entry.fact()).stream())
                .reduce((first, second) -> second);
    }

    private static Optional<Listed> listed(Fact fact) {
        return fact instanceof Audience audience ? listed(audience) : Optional.empty();
    }

    private static Optional<Listed> listed(Audience audience) {
        return switch (audience) {
            case Audience.ListStarted(var count, var _) -> Optional.of(new Listed(count, false));
            case Audience.ListUpdated(var count, var _) -> Optional.of(new Listed(count, false));
            case Audience.ListAdded(var count, var _) -> Optional.of(new Listed(count, false));
            case Audience.ListFinal(var count, var _) -> Optional.of(new Listed(count, true));
            case Audience.StillDown _ -> Optional.empty();
        };
    }
}
