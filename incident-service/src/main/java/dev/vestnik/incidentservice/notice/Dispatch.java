package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.notice.Planning.Plan;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Queues all that a notice sets going, in its order: replies to those who wrote (R-B24), then the letters; then credits count as told. */
@Component
class Dispatch {
    private final Audiences audiences;
    private final Replies replies;
    private final Planning planning;
    private final Untold untold;

    Dispatch(Audiences audiences, Replies replies, Planning planning, Untold untold) {
        this.audiences = audiences;
        this.replies = replies;
        this.planning = planning;
        this.untold = untold;
    }

    /** Joins the transaction of the sending; the audience is frozen already. */
    Mono<Void> all(Plan plan, Notice notice, Basis basis) {
        return audiences
                .answered(notice, basis)
                .flatMap(whom -> replies.queue(plan, basis.now(), whom))
                .flatMap(told -> planning.plan(plan)
                        .then(untold.told(plan.notice(), plan.of().id(), told)));
    }
}
