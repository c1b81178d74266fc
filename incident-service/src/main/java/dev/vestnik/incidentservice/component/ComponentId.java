package dev.vestnik.incidentservice.component;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The lasting identity of a component; its code and names may change. */
public record ComponentId(@JsonValue UUID value) {

    @JsonCreator
    public static ComponentId of(String value) {
        return new ComponentId(UUID.fromString(value));
    }
}
