/** The parts of an incident's room that say who is responsible: roles and hand-overs, what is being done now, owners, who inside is told. */
@NullMarked
package dev.vestnik.incidentservice.console.command;

import org.jspecify.annotations.NullMarked;
