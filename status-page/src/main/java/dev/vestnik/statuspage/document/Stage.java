package dev.vestnik.statuspage.document;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How far an incident has come, as customers are told it. */
public enum Stage {
    @JsonEnumDefaultValue
    INVESTIGATING,
    IDENTIFIED,
    MONITORING,
    RESOLVED,
    FALSE_ALARM,
    MERGED;

    /** Whether customers still wait for the end. */
    public boolean isOpen() {
        return switch (this) {
            case INVESTIGATING, IDENTIFIED, MONITORING -> true;
            case RESOLVED, FALSE_ALARM, MERGED -> false;
        };
    }
}
