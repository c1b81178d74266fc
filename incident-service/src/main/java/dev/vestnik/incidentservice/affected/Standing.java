package dev.vestnik.incidentservice.affected;

import dev.vestnik.incidentservice.customer.CustomerId;
import java.time.Instant;
import java.util.Optional;

/**
 * One customer for whom it ends at another time than for their component (R-B31).
 *
 * @param stillDown it does not work for them yet
 * @param restoredAt when it worked again for them, by the case's clock; absent while it does not
 */
public record Standing(CustomerId customer, boolean stillDown, Optional<Instant> restoredAt) {}
