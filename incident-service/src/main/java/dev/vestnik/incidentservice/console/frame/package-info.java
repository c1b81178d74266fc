/** What every screen shares: the frame, the words of the interface in each language, who looks at it. */
@NullMarked
package dev.vestnik.incidentservice.console.frame;

import org.jspecify.annotations.NullMarked;
