/** The minutes of a case: milestones, impact spans, intervals, promises and data-quality flags, computed from its timeline (practice C.3). */
@NullMarked
@NamedInterface("interval")
package dev.vestnik.incidentservice.incident.interval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
