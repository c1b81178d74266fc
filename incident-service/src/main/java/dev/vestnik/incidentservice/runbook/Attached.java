package dev.vestnik.incidentservice.runbook;

import java.time.Instant;
import java.util.Optional;

/**
 * A runbook at work in a case, as it was when it was attached.
 *
 * @param trigger what made it fit; absent when a person chose it
 * @param since from here its minutes count, by the clock of the case
 * @param takenOff somebody held that it does not fit
 */
record Attached(Runbook runbook, Optional<Trigger> trigger, Instant since, boolean takenOff) {}
