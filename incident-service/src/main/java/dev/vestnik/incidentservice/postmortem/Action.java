package dev.vestnik.incidentservice.postmortem;

import java.util.UUID;

/** One action as kept: what was typed of it, and what became of it. */
public record Action(UUID id, State state, DraftAction typed) {

    /** What became of an action (practice D.4). */
    public enum State {
        PROPOSED,
        ACCEPTED,
        IN_PROGRESS,
        DONE,
        DROPPED
    }
}
