package dev.vestnik.incidentservice.incident.replay;

import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real incident restated as events, as in a scenario file.
 *
 * @param zone the IANA zone of the file's local times
 * @param severity free text; its last SEVn counts
 * @param metrics what the file expects, by interval; empty where it expects none
 */
public record Scenario(
        String id, Texts title, ZoneId zone, String severity, List<Event> events, Map<String, Optional<Long>> metrics) {

    public Scenario {
        events = List.copyOf(events);
    }

    /**
     * One event.
     *
     * @param unknownStart the harm had begun before anybody can say when
     * @param texts the public words, where the file has them in both languages
     */
    public record Event(
            int seq,
            Instant at,
            boolean unknownStart,
            Told kind,
            boolean isPublic,
            String text,
            Optional<Texts> texts) {}

    /** A kind as written in a file: {@code NOTICE_SENT:FIRST}, {@code IMPACT_STARTED[builds]}. */
    public record Told(String kind, List<String> components, Optional<String> sub) {
        public Told {
            components = List.copyOf(components);
        }
    }
}
