/** Who is on duty when, and in which role: the roster, and taking the duty with one action. */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "access", "database"})
package dev.vestnik.incidentservice.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
