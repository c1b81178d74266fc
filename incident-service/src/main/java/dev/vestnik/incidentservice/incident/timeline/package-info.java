/** The words of the timeline: entries, the sealed family of facts, two clocks, precision, visibility. Pure values. */
@NullMarked
@NamedInterface("timeline")
package dev.vestnik.incidentservice.incident.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
