package dev.vestnik.incidentservice.incident.timeline;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;

/** What an instrument showed at that moment (A1-04): {@code ошибки 12 %} is name, value and unit; the link leads to the graph. */
public record Reading(String name, BigDecimal value, String unit, Optional<URI> link) {}
