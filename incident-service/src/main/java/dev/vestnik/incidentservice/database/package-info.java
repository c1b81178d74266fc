/** Where rows are kept: the address of PostgreSQL, its two pools, migrations, and the LISTEN connection that wakes others. */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem"})
package dev.vestnik.incidentservice.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
