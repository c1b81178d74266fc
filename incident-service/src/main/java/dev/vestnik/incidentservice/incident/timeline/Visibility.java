package dev.vestnik.incidentservice.incident.timeline;

/** Who may see an entry; INTERNAL unless said otherwise. A PUBLIC entry is shown only with its public text in both languages (C.4). */
public enum Visibility {
    INTERNAL,
    PUBLIC
}
