/** The review of an incident: facts that Vestnik fills in, what people make of them in blameless words, and the way to its publication. */
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
            "affected"
        })
package dev.vestnik.incidentservice.postmortem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
