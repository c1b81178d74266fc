/** Signed calls against a real HTTP peer. */
@NullMarked
package dev.vestnik.incidentservice.delivery.webhook;

import org.jspecify.annotations.NullMarked;
