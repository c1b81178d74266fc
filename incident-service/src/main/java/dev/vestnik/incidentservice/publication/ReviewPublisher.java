package dev.vestnik.incidentservice.publication;

import dev.vestnik.incidentservice.database.Signals;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.postmortem.Postmortems;
import dev.vestnik.incidentservice.postmortem.PublishedReview;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Writes the public document of a review once it is published, and again when a correction changes what stands in it. */
@Service
class ReviewPublisher {

    private final DocumentStore store;
    private final Incidents incidents;
    private final Postmortems postmortems;
    private final Signals signals;
    private final TransactionalOperator transaction;

    ReviewPublisher(
            DocumentStore store,
            Incidents incidents,
            Postmortems postmortems,
            Signals signals,
            TransactionalOperator transaction) {
        this.store = store;
        this.incidents = incidents;
        this.postmortems = postmortems;
        this.signals = signals;
        this.transaction = transaction;
    }

    /** Of a case without a published review there is nothing to write. */
    Mono<Void> publish(CaseId id) {
        return postmortems
                .published(id)
                .flatMap(review -> store.lock().then(Mono.defer(() -> written(id, review))))
                .as(transaction::transactional);
    }

    private Mono<Void> written(CaseId id, PublishedReview review) {
        return incidents
                .timeline(id)
                .map(timeline -> new ReviewComposer(timeline).of(review))
                .flatMap(document -> store.put(document.documentId(), Optional.of(id), document))
                .filter(changed -> changed)
                .flatMap(changed -> signals.send(Publisher.TOPIC, ""));
    }
}
