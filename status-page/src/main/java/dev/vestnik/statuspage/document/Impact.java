package dev.vestnik.statuspage.document;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How hard an incident hits customers, in the four words of public status pages. */
public enum Impact {
    NONE,
    @JsonEnumDefaultValue
    MINOR,
    MAJOR,
    CRITICAL
}
