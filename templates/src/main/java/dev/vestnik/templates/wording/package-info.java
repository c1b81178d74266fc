/** How we speak of one another: the blameless rules of practice D.3 and what a public text may not hold, as data in both languages. Suggests, never rewrites. */
@NullMarked
package dev.vestnik.templates.wording;

import org.jspecify.annotations.NullMarked;
