/** Compensation on the screen: what an incident would give and has given, how each sum was counted, and the catalogue. */
@NullMarked
package dev.vestnik.incidentservice.console.credit;

import org.jspecify.annotations.NullMarked;
