package dev.vestnik.incidentservice.delivery;

import java.time.Duration;

/** What became of one attempt; a failed delivery is a value with a reason, never an exception. Reasons hold no addresses. */
sealed interface Outcome {

    /** The next hop took it over. */
    record Delivered() implements Outcome {}

    /**
     * Not now, says the next hop; tried again later.
     *
     * @param atLeast how long it wants to be left alone
     */
    record Deferred(String reason, Duration atLeast) implements Outcome {

        Deferred(String reason) {
            this(reason, Duration.ZERO);
        }
    }

    /** Never, says the next hop. */
    record Rejected(String reason) implements Outcome {}

    /** Nothing that could be sent: the address is none. */
    record Refused(String reason) implements Outcome {}

    /** The next hop could not be asked; this was no attempt. */
    record Unreachable(String reason) implements Outcome {}
}
