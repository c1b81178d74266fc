/** One typed line becomes one entry: the time, the kind, the components and the readings are understood from plain Russian or English words. */
@NullMarked
@NamedInterface("quickline")
package dev.vestnik.incidentservice.incident.quickline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
