/** Playing an incident on the screen: the built-in one in two minutes, or a scenario from a file. */
@NullMarked
package dev.vestnik.incidentservice.console.replay;

import org.jspecify.annotations.NullMarked;
