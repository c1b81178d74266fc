package dev.vestnik.statuspage.document;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How well a component serves its customers now, from best to worst after planned work. */
public enum ComponentState {
    OPERATIONAL,
    MAINTENANCE,
    /** Also what a reader takes for a state it does not know: better a doubt than a false all-clear. */
    @JsonEnumDefaultValue
    DEGRADED,
    PARTIAL,
    MAJOR;

    /** The worse of the two. */
    public ComponentState worst(ComponentState other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
