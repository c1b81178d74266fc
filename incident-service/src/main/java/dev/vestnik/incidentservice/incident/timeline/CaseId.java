package dev.vestnik.incidentservice.incident.timeline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of a case: an incident or a maintenance. */
public record CaseId(@JsonValue UUID value) {

    @JsonCreator
    public static CaseId of(String value) {
        return new CaseId(UUID.fromString(value));
    }

    /** A new identity, ordered by time of making. */
    public static CaseId fresh() {
        return new CaseId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
