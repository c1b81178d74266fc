/** Tests with real processes, each in a home of its own. */
package dev.vestnik.incidentservice.embedded;
