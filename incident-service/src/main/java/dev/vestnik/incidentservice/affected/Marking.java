package dev.vestnik.incidentservice.affected;

import java.util.List;

/**
 * What marking customers as still down, or as restored, did.
 *
 * @param marked those who stand differently now
 * @param added those of them who were not on the list before
 * @param unknown ids that no customer has, a thousand at most, as they were typed
 * @param unknownCount how many such ids there were
 * @param now for how many it has ended after it
 */
public record Marking(long marked, long added, List<String> unknown, long unknownCount, Ends now) {
    private static final int SHOWN = 1_000;

    public Marking {
        unknown = List.copyOf(unknown);
    }

    static Marking of(long marked, long added, List<String> unknown, Ends now) {
        return new Marking(marked, added, unknown.subList(0, Math.min(SHOWN, unknown.size())), unknown.size(), now);
    }
}
