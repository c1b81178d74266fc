/** The first screen: what is going on, what was, and what to do on an empty system; and the opening of an incident. */
@NullMarked
package dev.vestnik.incidentservice.console.home;

import org.jspecify.annotations.NullMarked;
