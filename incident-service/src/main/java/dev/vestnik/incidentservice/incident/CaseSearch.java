package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.component.ComponentId;
import java.util.Optional;

/**
 * Which cases somebody looks for, drills aside; the newest first.
 *
 * @param text stands in the number, the title or any line; empty for all
 * @param component named by some line as hurt or restored
 * @param before only cases older than the one of that number
 * @param limit at most so many
 */
public record CaseSearch(String text, Optional<ComponentId> component, Optional<String> before, int limit) {}
