/** How much is owed by contract: stretches of downtime, billing months, tiers and money, counted without rounding before the end (practice E.2). Pure. */
@NullMarked
@NamedInterface("arithmetic")
package dev.vestnik.incidentservice.compensation.arithmetic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
