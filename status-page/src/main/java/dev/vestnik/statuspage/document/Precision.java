package dev.vestnik.statuspage.document;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How exactly a time is known; the public sees minutes at best (C.4). */
public enum Precision {
    EXACT,
    @JsonEnumDefaultValue
    MINUTE,
    APPROX,
    /** It had begun by then; when is not known. */
    UNKNOWN_BEFORE
}
