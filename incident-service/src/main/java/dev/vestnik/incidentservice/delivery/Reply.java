package dev.vestnik.incidentservice.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A public reply to a ticket and how far it got.
 *
 * @param ticket what the desk calls it
 * @param reason what the desk said, or why it was not sent; empty when there is nothing to say
 * @param at when it ended; while it is under way, when it was queued
 */
public record Reply(String ticket, UUID message, String state, String reason, Instant at) {

    public boolean isAccepted() {
        return state.equals("SENT");
    }

    /** Nothing more will come of it: it failed, or a letter goes in its place. */
    public boolean isLost() {
        return switch (state) {
            case "BOUNCED", "REFUSED", "DROPPED" -> true;
            default -> false;
        };
    }
}
