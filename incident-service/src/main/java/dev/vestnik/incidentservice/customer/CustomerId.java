package dev.vestnik.incidentservice.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The lasting identity of a customer inside Vestnik; the id their company knows them by is the external one. */
public record CustomerId(@JsonValue UUID value) {

    @JsonCreator
    public static CustomerId of(String value) {
        return new CustomerId(UUID.fromString(value));
    }
}
