/** The status page: its own program with its own copy of the published documents. */
@NullMarked
package dev.vestnik.statuspage;

import org.jspecify.annotations.NullMarked;
