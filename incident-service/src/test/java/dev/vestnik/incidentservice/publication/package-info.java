/** What the world may read, tested on the real database. */
package dev.vestnik.incidentservice.publication;
