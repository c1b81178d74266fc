/** The de-facto public JSON of status pages, version 2, so that clients written for others read this page unchanged. */
@NullMarked
@ApplicationModule(allowedDependencies = {"document", "front"})
package dev.vestnik.statuspage.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
