package dev.vestnik.incidentservice.publication;

import dev.vestnik.incidentservice.incident.Follower;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Publishes a case anew after each of its entries; the documents commit together with how far it has read. */
@Component
class PublicationFollower implements Follower {

    static final String NAME = "publication";

    private final Publisher publisher;
    private final ReviewPublisher reviews;
    private final Incidents incidents;

    PublicationFollower(Publisher publisher, ReviewPublisher reviews, Incidents incidents) {
        this.incidents = incidents;
        this.publisher = publisher;
        this.reviews = reviews;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** A document tells the whole case, so the last entry written publishes for all before it: a long replay holds no live case up. */
    @Override
    public Mono<Void> follow(Entry entry) {
        return incidents.isLast(entry).filter(last -> last).flatMap(last -> published(entry.caseId()));
    }

    /** The review first: what is read after it is no older, so a published review never stands without its incident. */
    private Mono<Void> published(CaseId id) {
        return reviews.publish(id).then(Mono.defer(() -> publisher.publish(id)));
    }
}
