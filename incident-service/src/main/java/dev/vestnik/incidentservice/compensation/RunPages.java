package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.compensation.Finding.Owed;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.schedule.EverySecond;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Carries runs through, a page of customers a transaction: whatever stops it, the tick goes on from where the last page ended. */
@Component
class RunPages implements EverySecond {
    private static final int PAGE = 500;
    private static final int PAGES_AT_ONCE = 4;

    private final RunStore runs;
    private final GrantStore grants;
    private final Catalogues catalogues;
    private final CandidateStore candidates;
    private final Offers offers;
    private final GrantLines lines;
    private final TransactionalOperator transaction;

    RunPages(
            RunStore runs,
            GrantStore grants,
            Catalogues catalogues,
            CandidateStore candidates,
            Offers offers,
            GrantLines lines,
            TransactionalOperator transaction) {
        this.runs = runs;
        this.grants = grants;
        this.catalogues = catalogues;
        this.candidates = candidates;
        this.offers = offers;
        this.lines = lines;
        this.transaction = transaction;
    }

    /** One page of a run. */
    private record Page(RunStore.Claimed at, Offer offer, List<Candidate> candidates) {
        boolean isLast() {
            return candidates.size() < PAGE;
        }
    }

    @Override
    public Mono<Void> tick(Instant now) {
        return runs.running().concatMap(this::onward).then();
    }

    /** A few pages; the rest is the tick's. */
    Mono<Void> onward(UUID id) {
        return step(id).repeat(PAGES_AT_ONCE - 1L).takeWhile(more -> more).then();
    }

    /** False when it is done, or somebody else is at it. */
    private Mono<Boolean> step(UUID id) {
        return runs.claim(id)
                .flatMap(claimed -> grants.holdMonths().thenReturn(claimed))
                .flatMap(this::page)
                .flatMap(this::granted)
                .as(transaction::transactional)
                .defaultIfEmpty(false);
    }

    private Mono<Page> page(RunStore.Claimed at) {
        return catalogues
                .version(at.run().entry(), at.run().entryVersion())
                .map(entry -> new Offer(at.scene(), entry))
                .flatMap(offer -> candidates
                        .page(offer.scene(), offer.entry().code(), at.reached(), Optional.of(at.listed()), PAGE)
                        .collectList()
                        .map(found -> new Page(at, offer, found)));
    }

    private Mono<Boolean> granted(Page page) {
        var id = page.at().run().id();
        var reached = page.candidates().isEmpty()
                ? page.at().reached()
                : page.candidates().getLast().externalId();
        return offers.names()
                .map(names -> items(page, names))
                .flatMap(items -> grants.insert(batch(page), items))
                .flatMap(tallied -> runs.advance(id, reached, tallied.count()))
                .then(Mono.defer(() -> page.isLast() ? finish(page) : Mono.empty()))
                .thenReturn(!page.isLast());
    }

    private static List<Batch.Item> items(Page page, Map<ComponentId, Texts> names) {
        var assessment = page.offer().assessment();
        var batch = batch(page);
        return page.candidates().stream()
                .flatMap(candidate -> switch (assessment.of(candidate)) {
                    case Owed owed -> Stream.of(batch.item(candidate, owed, owed.sum(), names));
                    case Finding.Nothing _ -> Stream.empty();
                })
                .toList();
    }

    private static Batch batch(Page page) {
        var run = page.at().run();
        return new Batch(
                page.offer().scene(),
                page.offer().entry(),
                Grant.State.GRANTED,
                "",
                run.startedBy(),
                run.startedAt(),
                Optional.of(run.id()));
    }

    private Mono<Void> finish(Page page) {
        var run = page.at().run();
        return runs.finish(run.id(), page.offer().scene().now())
                .then(runs.tally(run.id()))
                .flatMap(
                        tallied -> lines.granted(run.caseId(), tallied, run.id().toString()));
    }
}
