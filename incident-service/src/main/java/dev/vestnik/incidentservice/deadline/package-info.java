/** Rows that fall due: a promise, an ETA, a follow-up. They say when, and whom to tell stays with the room that asked. */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "access", "database", "schedule"})
package dev.vestnik.incidentservice.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
