package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.ticket.Channel;
import dev.vestnik.incidentservice.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How many wrote by one channel in each five minutes of the last half hour, oldest first. */
record Complaints(Channel channel, List<Long> counts, long all) {

    private static final Duration STEP = Duration.ofMinutes(5);
    private static final int STEPS = 6;

    /** Where each five minutes begin; the last of them holds now. */
    static List<Instant> steps(Instant now) {
        long step = STEP.toSeconds();
        var last = Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), step) * step);
        var steps = new ArrayList<Instant>();
        for (int back = STEPS - 1; back >= 0; back--) {
            steps.add(last.minus(STEP.multipliedBy(back)));
        }
        return steps;
    }

    /** Channels by which somebody wrote, in their own order. */
    static List<Complaints> of(List<Ticket> tickets, Instant now) {
        return Arrays.stream(Channel.values())
                .map(channel -> of(channel, tickets, now))
                .filter(complaints -> complaints.all > 0)
                .toList();
    }

    private static Complaints of(Channel channel, List<Ticket> tickets, Instant now) {
        var written = tickets.stream()
                .filter(ticket -> ticket.channel() == channel)
                .map(Ticket::openedAt)
                .toList();
        var counts = steps(now).stream()
                .map(from -> written.stream()
                        .filter(at -> !at.isBefore(from) && at.isBefore(from.plus(STEP)))
                        .count())
                .toList();
        return new Complaints(channel, counts, written.size());
    }
}
