package dev.vestnik.incidentservice.incident.timeline;

/** Who wrote an entry down: the kind of actor, an id, and the role, which is all the public may ever see of them. */
public record By(String kind, String id, String role) {}
