package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.templates.Credit;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Declared here, filled by the room of compensation: what COMPENSATION and FOLLOW_UP tell one reader alone. Only what is granted is told (R-E7). */
public interface Credits {

    /** Customers of the case with a granted credit that no letter has told them of. */
    Flux<CustomerId> untold(CaseId of);

    /** What these readers are granted and have not been told; readers with nothing are absent. */
    Mono<Map<CustomerId, Credit>> of(CaseId of, Collection<CustomerId> readers);

    /** These readers are told by that notice; joins the transaction of its sending. */
    Mono<Void> told(UUID notice, CaseId of, Collection<CustomerId> readers);
}
