package dev.vestnik.incidentservice.incident.timeline;

import java.util.Arrays;
import java.util.Optional;

/** What was sent (practice/2 §B.2); not the same as the public stage. */
public enum NoticeKind {
    FIRST,
    FIRST_IDENTIFIED,
    IDENTIFIED,
    STILL_WORKING,
    ETA_CHANGED,
    SCOPE_CHANGED,
    MONITORING,
    RESOLVED,
    /** Restored for most, not for this customer (R-B31). */
    NOT_FOR_YOU,
    FOLLOW_UP,
    COMPENSATION,
    POSTMORTEM,
    FALSE_ALARM,
    CORRECTION,
    UPDATE,
    DIRECT;

    /** Whether it is for its readers alone: neither on the page nor a notice to the public (C.3, N1). */
    public boolean isDirect() {
        return this == DIRECT || this == NOT_FOR_YOU || this == COMPENSATION;
    }

    /** The kind of that name, if there is one. */
    public static Optional<NoticeKind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
