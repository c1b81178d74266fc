package dev.vestnik.incidentservice.affected;

import dev.vestnik.incidentservice.customer.CustomerId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Which part of a list a notice is for. */
public sealed interface Whom {
    /** All on the list. */
    record Everybody() implements Whom {}

    /** All for whom it does not still go on (R-B31). */
    record Restored() implements Whom {}

    /** Those for whom it does not work yet. */
    record StillDown() implements Whom {}

    /** Those who got it back at a time of their own, and were not in the audience of any of these notices. */
    record RestoredApart(Collection<UUID> toldBy) implements Whom {
        public RestoredApart {
            toldBy = List.copyOf(toldBy);
        }
    }

    /** These customers, on the list or not. */
    record Only(Collection<CustomerId> customers) implements Whom {
        public Only {
            customers = List.copyOf(customers);
        }
    }

    Whom EVERYBODY = new Everybody();
    Whom RESTORED = new Restored();
    Whom STILL_DOWN = new StillDown();
}
