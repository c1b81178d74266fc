/** Who acts: people, roles, tokens, sign-in, audit. Every door asks it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "database"})
package dev.vestnik.incidentservice.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
