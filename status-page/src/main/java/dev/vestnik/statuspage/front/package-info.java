/** Prepares every answer when something is published, and serves the prepared bytes ahead of the framework: the hot path. */
@NullMarked
@ApplicationModule(allowedDependencies = {"document", "intake"})
package dev.vestnik.statuspage.front;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
