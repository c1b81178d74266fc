/** The whole page, started on random ports against a feed of the tests' own. */
@NullMarked
package dev.vestnik.statuspage;

import org.jspecify.annotations.NullMarked;
