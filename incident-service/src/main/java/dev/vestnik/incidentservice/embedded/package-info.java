/** The default run: PostgreSQL and a mailbox inside the process, the status page as a child process. */
@NullMarked
@ApplicationModule
package dev.vestnik.incidentservice.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
