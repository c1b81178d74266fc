/** Who leads a case and who does what in it: roles taken and handed over, so that at any moment somebody is responsible and everybody sees who. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "access",
            "database",
            "deadline",
            "delivery",
            "duty",
            "incident",
            "incident::timeline",
            "component"
        })
package dev.vestnik.incidentservice.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
