package dev.vestnik.incidentservice.affected;

import java.util.List;

/**
 * What adding to a list did.
 *
 * @param added customers who were not on it before
 * @param unknown ids that no customer has, a thousand at most, as they were typed
 * @param unknownCount how many such ids there were
 * @param now the list after it
 */
public record Addition(long added, List<String> unknown, long unknownCount, Counts now) {
    private static final int SHOWN = 1_000;

    public Addition {
        unknown = List.copyOf(unknown);
    }

    static Addition of(long added, List<String> unknown, Counts now) {
        return new Addition(added, unknown.subList(0, Math.min(SHOWN, unknown.size())), unknown.size(), now);
    }
}
