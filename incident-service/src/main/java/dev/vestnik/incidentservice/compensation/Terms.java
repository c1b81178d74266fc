package dev.vestnik.incidentservice.compensation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a catalogue entry gives: one record a kind (E.1), stored with its kind. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SlaTierCredit.class, name = "SLA_TIER_CREDIT"),
    @JsonSubTypes.Type(value = FixedCredit.class, name = "FIXED_CREDIT")
})
public sealed interface Terms permits SlaTierCredit, FixedCredit {

    /** On what it is given. */
    Basis basis();
}
