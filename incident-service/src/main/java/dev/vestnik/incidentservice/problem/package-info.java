/** The one way to say no: kinds, a sentence for people in their language, field errors, the HTTP mapping. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.vestnik.incidentservice.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
