/** The measurements behind every speed we claim: stand-ins for the other end, started by benchmarks/run. */
@NullMarked
package dev.vestnik.benchmarks;

import org.jspecify.annotations.NullMarked;
