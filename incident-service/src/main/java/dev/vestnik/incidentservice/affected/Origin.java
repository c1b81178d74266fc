package dev.vestnik.incidentservice.affected;

/** Where a row of an affected list came from. The names are stored for ever. */
public enum Origin {
    COMPONENT,
    PASTED_IDS,
    BY_HAND,
    /** They wrote to the support desk about it. */
    TICKET
}
