/** The screens of a review: its editor with what Vestnik knows beside it, the steps on its way, and the question before it is published. */
@NullMarked
package dev.vestnik.incidentservice.console.review;

import org.jspecify.annotations.NullMarked;
