/** What people work with: the page frame, home, the room of an incident composed of each room's parts, the live view. */
@NullMarked
@ApplicationModule
package dev.vestnik.incidentservice.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
