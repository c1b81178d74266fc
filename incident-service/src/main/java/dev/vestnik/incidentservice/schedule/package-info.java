/** The one clustered tick and the bridge between Quartz threads and Reactor; knows no domain word. */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "database"})
package dev.vestnik.incidentservice.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
