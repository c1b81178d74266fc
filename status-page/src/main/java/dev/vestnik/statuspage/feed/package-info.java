/** The history as a feed for readers of feeds, one in each language. */
@NullMarked
@ApplicationModule(allowedDependencies = {"document", "front"})
package dev.vestnik.statuspage.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
