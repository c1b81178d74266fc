package dev.vestnik.incidentservice.incident.timeline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of one line of a timeline. */
public record EntryId(@JsonValue UUID value) {

    @JsonCreator
    public static EntryId of(String value) {
        return new EntryId(UUID.fromString(value));
    }

    public static EntryId fresh() {
        return new EntryId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
