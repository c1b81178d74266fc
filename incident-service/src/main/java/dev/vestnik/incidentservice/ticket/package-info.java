/** The support desk: who wrote, which case they wrote about, and whether they were answered. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "access",
            "database",
            "schedule",
            "delivery",
            "customer",
            "incident",
            "incident::timeline",
            "affected",
            "command",
            "notice"
        })
package dev.vestnik.incidentservice.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
