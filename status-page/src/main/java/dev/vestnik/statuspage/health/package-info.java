/** Tells operators and machines how the page itself is. */
@NullMarked
@ApplicationModule(allowedDependencies = {"intake", "document"})
package dev.vestnik.statuspage.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
