/** The checklists people work by in an incident: read from files, attached to a case as they were then, ticked on its timeline. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"problem", "access", "database", "incident", "incident::timeline", "component"})
package dev.vestnik.incidentservice.runbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
