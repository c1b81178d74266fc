/** Reads what happened back to those who ask: what one customer was sent, and how an exercise went. Changes nothing. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "access",
            "database",
            "customer",
            "incident",
            "incident::timeline",
            "incident::interval",
            "runbook",
            "notice",
            "delivery"
        })
package dev.vestnik.incidentservice.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
