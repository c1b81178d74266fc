/** Follows the change feed of the service, keeps what it says on the page's own disk, and tells who listens. */
@NullMarked
@ApplicationModule(allowedDependencies = {"document"})
package dev.vestnik.statuspage.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
