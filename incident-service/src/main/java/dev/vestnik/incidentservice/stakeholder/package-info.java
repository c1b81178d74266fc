/** Who inside must know of a case, by severity and component, told or not yet, and the letter they get. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "access",
            "database",
            "schedule",
            "delivery",
            "deadline",
            "component",
            "duty",
            "incident",
            "incident::timeline",
            "command"
        })
package dev.vestnik.incidentservice.stakeholder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
