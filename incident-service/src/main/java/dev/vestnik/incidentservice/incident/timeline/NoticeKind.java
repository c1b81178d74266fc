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
    FOLLOW_UP,
    COMPENSATION,
    POSTMORTEM,
    FALSE_ALARM,
    CORRECTION,
    UPDATE,
    DIRECT;

    /** The kind of that name, if there is one. */
    public static Optional<NoticeKind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
