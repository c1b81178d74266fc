/** What this installation runs with, for those who look after it; secrets are never shown. */
@NullMarked
package dev.vestnik.incidentservice.console.settings;

import org.jspecify.annotations.NullMarked;
