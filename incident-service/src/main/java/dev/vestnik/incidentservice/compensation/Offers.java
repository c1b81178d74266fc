package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds which version of an entry applies to a case, and who may get it. */
@Repository
class Offers {
    private static final int PAGE = 500;

    private final Scenes scenes;
    private final Catalogues catalogues;
    private final CandidateStore candidates;
    private final Components components;

    Offers(Scenes scenes, Catalogues catalogues, CandidateStore candidates, Components components) {
        this.scenes = scenes;
        this.catalogues = catalogues;
        this.candidates = candidates;
        this.components = components;
    }

    /** An INVALID problem on {@code entry} when the catalogue has none such for the case's time. */
    Mono<Offer> of(CaseId id, String code) {
        return scenes.of(id).flatMap(scene -> applying(scene, code).map(entry -> new Offer(scene, entry)));
    }

    /** A contract is judged by the version in force when the incident began; goodwill by today's. */
    private Mono<CatalogueEntry> applying(Scene scene, String code) {
        var now = catalogues.active(code, scene.now());
        return now.filter(entry -> entry.basis() == Basis.CONTRACT)
                .flatMap(entry -> catalogues.active(code, scene.here().began().orElse(scene.now())))
                .switchIfEmpty(now);
    }

    /** Everybody on the list, by external id, read in pages as they are asked for. */
    Flux<Candidate> everybody(Offer offer, Optional<Instant> listed) {
        return page(offer, "", listed, PAGE)
                .collectList()
                .expand(page -> page.size() < PAGE
                        ? Mono.empty()
                        : page(offer, page.getLast().externalId(), listed, PAGE).collectList())
                .concatMapIterable(page -> page, 1);
    }

    Flux<Candidate> page(Offer offer, String after, Optional<Instant> listed, int limit) {
        return candidates.page(offer.scene(), offer.entry().code(), after, listed, limit);
    }

    /** Empty when that customer is not on the list. */
    Mono<Candidate> one(Offer offer, CustomerId customer) {
        return candidates.one(offer.scene(), offer.entry().code(), customer);
    }

    /** What components are called. */
    Mono<Map<ComponentId, Texts>> names() {
        return components.all().collectMap(Component::id, Component::names);
    }
}
