package dev.vestnik.incidentservice.publication;

import dev.vestnik.incidentservice.incident.Follower;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Publishes a case anew after each of its entries; the documents commit together with how far it has read. */
@Component
class PublicationFollower implements Follower {

    static final String NAME = "publication";

    private final Publisher publisher;

    PublicationFollower(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Mono<Void> follow(Entry entry) {
        return publisher.publish(entry.caseId());
    }
}
