/** Runbooks on screens: the checklist in the room of an incident, the list of all, and one to be read. */
@NullMarked
package dev.vestnik.incidentservice.console.runbook;

import org.jspecify.annotations.NullMarked;
