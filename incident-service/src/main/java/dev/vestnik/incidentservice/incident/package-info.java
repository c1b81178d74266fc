/** The spine: cases and their timelines, decided, appended, folded, and handed to followers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "access", "database", "schedule", "component", "deadline"})
package dev.vestnik.incidentservice.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
