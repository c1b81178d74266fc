package dev.vestnik.incidentservice.deadline;

import reactor.core.publisher.Mono;

/** Declared here, implemented by the rooms that set deadlines: what happens when one falls due. */
public interface WhenDue {

    /** The room whose deadlines it takes. */
    String room();

    /** Acts in the transaction that settles the deadline; an error leaves it open and visible, tried again later. */
    Mono<Void> due(Deadline deadline);
}
