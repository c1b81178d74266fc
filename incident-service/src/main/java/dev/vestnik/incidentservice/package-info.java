/** Where incident managers and support work: the application. */
@NullMarked
package dev.vestnik.incidentservice;

import org.jspecify.annotations.NullMarked;
