package dev.vestnik.incidentservice.publication;

import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.database.Signals;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.publication.DocumentStore.Epoch;
import dev.vestnik.statuspage.document.ComponentsDocument;
import dev.vestnik.statuspage.document.DocumentId;
import dev.vestnik.statuspage.document.PublicDocument;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Writes new revisions of public documents, only when they say something new, one writer at a time in the whole cluster. */
@Service
class Publisher {

    /** The topic that wakes the change feeds of all nodes. */
    static final String TOPIC = "publication";

    private final DocumentStore store;
    private final Incidents incidents;
    private final Components components;
    private final PublicationSettings settings;
    private final Signals signals;
    private final TransactionalOperator transaction;
    private final InstantSource clock;

    Publisher(
            DocumentStore store,
            Incidents incidents,
            Components components,
            PublicationSettings settings,
            Signals signals,
            TransactionalOperator transaction,
            InstantSource clock) {
        this.store = store;
        this.incidents = incidents;
        this.components = components;
        this.settings = settings;
        this.signals = signals;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Brings the public record of one case, and what it means for components, up to its timeline. */
    Mono<Void> publish(CaseId id) {
        return store.lock()
                .then(Mono.defer(() -> incidents.timeline(id)))
                .flatMap(this::published)
                .then(Mono.defer(() -> publishComponents()))
                .as(transaction::transactional);
    }

    private Mono<Void> published(Timeline timeline) {
        var of = timeline.of();
        return components
                .byId()
                .map(known -> CaseDocument.of(timeline, known))
                .flatMap(document -> put(of.id(), document).then(putHarms(timeline, document)));
    }

    private Mono<Void> put(CaseId id, CaseDocument document) {
        return document.key()
                .map(key -> store.put(key, Optional.of(id), document.required()))
                .orElseGet(() -> store.remove(id))
                .flatMap(this::told);
    }

    /** An exercise hurts no component, and what nobody may know of hurts none in public. */
    private Mono<Void> putHarms(Timeline timeline, CaseDocument document) {
        var harms =
                timeline.of().drill() || document.key().isEmpty() ? List.<Harm>of() : Harm.of(CaseState.of(timeline));
        return store.putHarms(timeline.of().id(), harms);
    }

    /** Brings what does not hang on a case up to date: whose page it is, and the list of components. */
    Mono<Void> publishSurroundings() {
        return store.lock()
                .then(Mono.defer(() -> store.put(DocumentId.SITE, Optional.empty(), settings.site())))
                .flatMap(this::told)
                .then(Mono.defer(this::publishComponents))
                .as(transaction::transactional);
    }

    private Mono<Void> publishComponents() {
        return Mono.zip(components.all().collectList(), store.harms().collectList(), store.epoch(), before())
                .map(read -> composed(read.getT1(), read.getT2(), read.getT3(), read.getT4()))
                .flatMap(document -> store.put(DocumentId.COMPONENTS, Optional.empty(), document))
                .flatMap(this::told);
    }

    private Mono<Optional<PublicDocument>> before() {
        return store.find(DocumentId.COMPONENTS).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    /** As of now, unless it says what it said before. */
    private ComponentsDocument composed(
            List<Component> all, List<Harm> harms, Epoch epoch, Optional<PublicDocument> before) {
        var composer = new ComponentsComposer(harms, epoch.begun());
        return before.filter(ComponentsDocument.class::isInstance)
                .map(ComponentsDocument.class::cast)
                .map(known -> composer.compose(all, known.updatedAt()))
                .filter(same -> before.filter(same::equals).isPresent())
                .orElseGet(() -> composer.compose(all, PublicLines.minute(clock.instant())));
    }

    private Mono<Void> told(boolean changed) {
        return changed ? signals.send(TOPIC, "") : Mono.empty();
    }
}
