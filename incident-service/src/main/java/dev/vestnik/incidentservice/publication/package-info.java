/** The only door to the public: the timeline in, public documents out, by a change feed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "access",
            "database",
            "incident",
            "incident::timeline",
            "incident::interval",
            "component",
            "notice",
            "postmortem"
        })
package dev.vestnik.incidentservice.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
