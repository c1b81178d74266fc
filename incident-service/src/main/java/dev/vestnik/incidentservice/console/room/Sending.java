package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.delivery.Tally;

/** How far a letter has got on its way to everybody. */
public record Sending(String name, long sent, long total, long failed, long waiting, boolean done) {

    static Sending of(String name, Tally tally) {
        return new Sending(
                name,
                tally.sent(),
                tally.total(),
                tally.failed(),
                tally.total() - tally.sent() - tally.failed(),
                tally.isDone());
    }
}
