package dev.vestnik.incidentservice.incident.timeline;

/** By which way an entry came (C.1). */
public enum Source {
    MANUAL,
    QUICK_LINE,
    MONITORING,
    TICKET,
    NOTICE_ENGINE,
    IMPORT,
    API,
    CLOCK;

    /** Whether it reports what has already happened, and so is recorded and flagged but never refused (design idea 6). */
    public boolean isReport() {
        return this == IMPORT;
    }
}
