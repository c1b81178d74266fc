/** Who wrote and waits: the list of tickets, and the card of them in the room of an incident. */
@NullMarked
package dev.vestnik.incidentservice.console.ticket;

import org.jspecify.annotations.NullMarked;
