/** Carries one message to one address, surely and once; knows nothing of incidents. */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "access", "database", "schedule"})
package dev.vestnik.incidentservice.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
