/** Runs a scenario file as a marked drill with the file's own times, through the same append as everything else. */
@NullMarked
@NamedInterface("replay")
package dev.vestnik.incidentservice.incident.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
