package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.FactKind;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts and the other parts of an entry as stored JSON: kind, version and payload. What was once written is read for ever (golden files in the tests), so
 * the mapper is fixed here and not the web's.
 */
@Component
class FactCodec {

    /** The version new payloads are written in. */
    static final int VERSION = 1;

    private final JsonMapper json = JsonMapper.builder().build();

    String write(Object value) {
        return json.writeValueAsString(value);
    }

    /** The fact, or {@link UnknownKind} for one a newer node wrote. */
    Fact read(String kind, int version, String payload) {
        var known = FactKind.named(kind)
                .filter(any -> version <= VERSION)
                .orElseThrow(() -> new UnknownKind(kind, version));
        return json.readValue(payload, known.type());
    }

    <T> T read(String text, Class<T> type) {
        return json.readValue(text, type);
    }

    <T> T read(String text, TypeReference<T> type) {
        return json.readValue(text, type);
    }

    /** An entry this version cannot read: it is parked by followers and never published. */
    static final class UnknownKind extends RuntimeException {
        UnknownKind(String kind, int version) {
            super("Unknown kind %s version %d".formatted(kind, version));
        }
    }
}
