/** The pages people read: current state, one incident, history, exercises, in every language, made when something changes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"document", "intake", "front"})
package dev.vestnik.statuspage.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
