/** Customers and components on the screen, and the import of customers. */
@NullMarked
package dev.vestnik.incidentservice.console.customer;

import org.jspecify.annotations.NullMarked;
