package dev.vestnik.incidentservice.compensation.arithmetic;

import java.util.List;

/**
 * When one component did not work for one customer.
 *
 * @param here on account of the incident that is asked about
 * @param elsewhere on account of other incidents, for the availability of a month is that of the whole month
 * @param leftOut what lay within and does not count
 */
public record Downtime(Stretches here, Stretches elsewhere, List<LeftOut> leftOut) {

    public Downtime {
        leftOut = List.copyOf(leftOut);
    }

    public static Downtime of(Stretches here) {
        return new Downtime(here, Stretches.none(), List.of());
    }

    private Stretches excluded() {
        return Stretches.of(leftOut.stream()
                .filter(LeftOut::isTakenOff)
                .map(LeftOut::stretch)
                .toList());
    }

    /** All that counts, in the union of incidents. */
    Stretches counted(Granularity rule) {
        return rule.longEnough(here.and(elsewhere).minus(excluded()));
    }

    /** What counts without the incident that is asked about. */
    Stretches countedElsewhere(Granularity rule) {
        return rule.longEnough(elsewhere.minus(excluded()));
    }
}
