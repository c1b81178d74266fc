/** Signed calls to addresses that somebody typed: as Standard Webhooks, and never to a machine inside the house. */
@NullMarked
package dev.vestnik.incidentservice.delivery.webhook;

import org.jspecify.annotations.NullMarked;
