/** What customers get back for what they lost: the catalogue, who may give how much, grants, and the arithmetic of SLAs. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "access",
            "database",
            "schedule",
            "incident",
            "incident::timeline",
            "incident::interval",
            "component",
            "customer",
            "affected",
            "command",
            "notice"
        })
package dev.vestnik.incidentservice.compensation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
