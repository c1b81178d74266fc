/** Tests at the doors: one embedded PostgreSQL, one Spring context, isolated by their own ids. */
package dev.vestnik.incidentservice.console;
