/** Who is hurt in a case: the list, where each row came from, and the frozen audience. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "access",
            "database",
            "incident",
            "incident::timeline",
            "customer",
            "component"
        })
package dev.vestnik.incidentservice.affected;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
