package dev.vestnik.incidentservice.component;

import java.time.Instant;

/** Who saved a component last, by the id that accounts keep, and when (UTC). */
public record Save(String by, Instant at) {}
