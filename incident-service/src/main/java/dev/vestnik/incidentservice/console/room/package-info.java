/** The room of one incident: the next step, the timeline, the quick line, live for everybody who looks. */
@NullMarked
package dev.vestnik.incidentservice.console.room;

import org.jspecify.annotations.NullMarked;
