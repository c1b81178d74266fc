package dev.vestnik.incidentservice.problem;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Takes an ISO 8601 instant with a year of four digits for a time: a bare number has no unit, and what lies further off comes back from a database as another time. */
public final class StorableInstant extends StdScalarDeserializer<Instant> {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    StorableInstant() {
        super(Instant.class);
    }

    /** The instant these words say; empty when they say none, or one outside the years 1 to 9999. */
    public static Optional<Instant> of(String words) {
        try {
            return Optional.of(Instant.parse(words)).filter(StorableInstant::isStorable);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /** Whether it lies in the years 1 to 9999. */
    public static boolean isStorable(Instant at) {
        return !at.isBefore(FIRST) && at.isBefore(END);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(context.constructType(Instant.class), parser);
        }
        var words = parser.getString();
        return of(words).orElseGet(() -> (Instant)
                context.handleWeirdStringValue(Instant.class, words, "not an instant of the years 1 to 9999"));
    }
}
