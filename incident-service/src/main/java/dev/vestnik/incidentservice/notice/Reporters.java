package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.incident.timeline.CaseId;
import reactor.core.publisher.Flux;

/** Declared here, filled by the room of tickets: who wrote about a case. Each public notice owes them a reply before the letters go (R-B24). */
public interface Reporters {

    /** Linked to the case and still open; the one who has waited longest first. */
    Flux<Reporter> of(CaseId of);
}
