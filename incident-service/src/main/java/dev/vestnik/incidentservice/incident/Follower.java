package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.incident.timeline.Entry;
import reactor.core.publisher.Mono;

/**
 * A room that follows the timeline: it gets every entry of every case once, in commit order, in the transaction that also moves its position. When it
 * fails, that case is parked for it alone and tried again; other cases go on.
 */
public interface Follower {

    /** A stable name: its position is kept under it for ever. */
    String name();

    /** Takes one entry; what it writes commits together with the position. Must not call outside systems. */
    Mono<Void> follow(Entry entry);
}
