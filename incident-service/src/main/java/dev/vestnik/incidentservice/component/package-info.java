/** What can break: components in groups and regions, their names for customers and their symptoms. */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "access", "database"})
package dev.vestnik.incidentservice.component;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
