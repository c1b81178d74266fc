/** What we tell them: drafts, stages, promises, sending. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "access",
            "database",
            "incident",
            "incident::timeline",
            "component",
            "customer",
            "affected",
            "deadline",
            "schedule",
            "delivery"
        })
package dev.vestnik.incidentservice.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
