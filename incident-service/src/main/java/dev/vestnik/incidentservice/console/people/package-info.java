/** Who works here and what they may do: people, roles, tokens, one's own page, the record of deeds. */
@NullMarked
package dev.vestnik.incidentservice.console.people;

import org.jspecify.annotations.NullMarked;
