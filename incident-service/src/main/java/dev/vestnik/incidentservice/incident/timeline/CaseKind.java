package dev.vestnik.incidentservice.incident.timeline;

/** What a case is: something broke, or something is planned. */
public enum CaseKind {
    INCIDENT("INC"),
    MAINTENANCE("MNT");

    private final String prefix;

    CaseKind(String prefix) {
        this.prefix = prefix;
    }

    /** The first letters of its number, as in {@code INC-2026-0042}. */
    public String prefix() {
        return prefix;
    }
}
