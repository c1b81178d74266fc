/** The screens of the roster: the week with its gaps, and who is on duty today. */
@NullMarked
package dev.vestnik.incidentservice.console.duty;

import org.jspecify.annotations.NullMarked;
