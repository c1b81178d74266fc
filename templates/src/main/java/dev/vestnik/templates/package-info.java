/** What we say: bilingual texts, the wording rules both languages obey, and the renderer of letters. */
@NullMarked
package dev.vestnik.templates;

import org.jspecify.annotations.NullMarked;
