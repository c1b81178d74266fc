package dev.vestnik.incidentservice.access;

/** One thing that can be allowed or refused. */
public enum Permission {
    READ,
    DECLARE,
    APPEND,
    SEND_NOTICES,
    IMPORT_CUSTOMERS,
    EDIT_COMPONENTS,
    REPLAY,
    FOLLOW_FEED,
    ADMINISTER
}
