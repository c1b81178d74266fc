/**
 * What the world may read: the public records that travel from the service to the page, and their JSON. No record here has
 * a field for internal text, a person's name or a ticket number, so none can leak.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.vestnik.statuspage.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
