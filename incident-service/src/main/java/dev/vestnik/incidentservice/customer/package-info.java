/** Who may be hurt: customers, their contacts, language and zone, and what they use; bulk import. */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "access", "database", "component"})
package dev.vestnik.incidentservice.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
