package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.affected.Standing;
import java.time.Instant;
import java.util.List;

/**
 * All that the amounts of one run or preview are counted from besides contracts; kept with a run, so that what is resumed counts as it began.
 *
 * @param now by the case's clock
 * @param elsewhere other incidents near enough to lie in the same months
 * @param standings customers for whom it ended at another time
 */
record Scene(boolean drill, Instant now, Outage here, List<Outage> elsewhere, List<Standing> standings) {

    Scene {
        elsewhere = List.copyOf(elsewhere);
        standings = List.copyOf(standings);
    }
}
