package dev.vestnik.incidentservice.incident.quickline;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What must be known to read a line.
 *
 * @param now by the clock of the case
 * @param zone the zone in which times are typed unless the line says otherwise
 * @param lastEntryAt when the latest thing on the timeline happened
 * @param components those that may be named
 */
public record Context(
        Instant now, ZoneId zone, Optional<Instant> lastEntryAt, Severity severity, List<NamedComponent> components) {

    /** A component with every way people write it: code, names in both languages, aliases. */
    public record NamedComponent(ComponentId id, List<String> words) {
        public NamedComponent {
            words = List.copyOf(words);
        }
    }

    public Context {
        components = List.copyOf(components);
    }
}
