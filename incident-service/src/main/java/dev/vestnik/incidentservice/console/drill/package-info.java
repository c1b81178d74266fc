/** Exercises on the screen: the card of how one went. */
@NullMarked
package dev.vestnik.incidentservice.console.drill;

import org.jspecify.annotations.NullMarked;
