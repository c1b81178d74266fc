/** The letters of the default run, to be read as their readers would. */
@NullMarked
package dev.vestnik.incidentservice.console.mailbox;

import org.jspecify.annotations.NullMarked;
