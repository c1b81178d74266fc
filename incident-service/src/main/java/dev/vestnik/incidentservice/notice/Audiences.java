package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.affected.AffectedLists;
import dev.vestnik.incidentservice.affected.Counts;
import dev.vestnik.incidentservice.affected.Standing;
import dev.vestnik.incidentservice.affected.Whom;
import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.incidentservice.customer.Recipient;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Says whom a notice of each kind is for, and which of those who wrote it answers. */
@Component
class Audiences {
    /** Enough to see whether a letter would reach anybody. */
    private static final int SAMPLE = 1_000;

    private final AffectedLists lists;
    private final Untold untold;

    Audiences(AffectedLists lists, Untold untold) {
        this.lists = lists;
        this.untold = untold;
    }

    Mono<Basis.Others> others(CaseId id, CaseState state, List<Notice> notices) {
        var told = Basis.recoveryTold(state, notices);
        return Mono.zip(
                        lists.ends(id),
                        lists.standings(id).collectList(),
                        lists.count(id, restoredApart(told)),
                        tellsOfCredits(id))
                .map(found -> new Basis.Others(
                        found.getT1(),
                        found.getT2().stream()
                                .flatMap(standing -> standing.restoredAt().stream())
                                .max(Comparator.naturalOrder()),
                        !told.isEmpty() && found.getT3().total() > 0,
                        found.getT4()));
    }

    private Mono<Boolean> tellsOfCredits(CaseId id) {
        return untold.customers(id)
                .take(SAMPLE)
                .collectList()
                .filter(some -> !some.isEmpty())
                .flatMap(some -> lists.count(id, new Whom.Only(some)))
                .map(counts -> counts.total() > counts.withoutAddress())
                .defaultIfEmpty(false);
    }

    /** Whom a notice of that kind goes to if it is sent now. */
    Mono<Whom> of(NoticeKind kind, Basis basis) {
        return switch (kind) {
            case RESOLVED -> Mono.just(restored(basis));
            case NOT_FOR_YOU -> Mono.just(Whom.STILL_DOWN);
            case COMPENSATION -> untold.customers(basis.of().id()).collectList().map(Whom.Only::new);
            case FIRST, FIRST_IDENTIFIED, IDENTIFIED, STILL_WORKING, ETA_CHANGED, SCOPE_CHANGED, MONITORING ->
                Mono.just(Whom.EVERYBODY);
            case FOLLOW_UP, POSTMORTEM, FALSE_ALARM, CORRECTION, UPDATE, DIRECT -> Mono.just(Whom.EVERYBODY);
        };
    }

    private static Whom restored(Basis basis) {
        return basis.recoveryTold().isEmpty() ? Whom.RESTORED : restoredApart(basis.recoveryTold());
    }

    private static Whom restoredApart(List<Notice> told) {
        return new Whom.RestoredApart(told.stream().map(Notice::id).toList());
    }

    Mono<Counts> count(NoticeKind kind, Basis basis) {
        return of(kind, basis).flatMap(whom -> lists.count(basis.of().id(), whom));
    }

    /** Which of those who wrote the notice answers; its audience is frozen already. */
    Mono<Predicate<Reporter>> answered(Notice notice, Basis basis) {
        return switch (notice.kind()) {
            case COMPENSATION -> Mono.just(nobody -> false);
            case NOT_FOR_YOU -> among(notice);
            case RESOLVED ->
                basis.recoveryTold().isEmpty() ? notStillDown(basis.of().id()) : among(notice);
            case FIRST, FIRST_IDENTIFIED, IDENTIFIED, STILL_WORKING, ETA_CHANGED, SCOPE_CHANGED, MONITORING ->
                Mono.just(all -> true);
            case FOLLOW_UP, POSTMORTEM, FALSE_ALARM, CORRECTION, UPDATE, DIRECT -> Mono.just(all -> true);
        };
    }

    private Mono<Predicate<Reporter>> among(Notice notice) {
        return in(lists.recipientsOf(notice.id()).map(Recipient::customer));
    }

    private Mono<Predicate<Reporter>> notStillDown(CaseId id) {
        return in(stillDown(id)).map(Predicate::not);
    }

    /** Those for whom it does not work yet. */
    Flux<CustomerId> stillDown(CaseId id) {
        return lists.standings(id).filter(Standing::stillDown).map(Standing::customer);
    }

    private static Mono<Predicate<Reporter>> in(Flux<CustomerId> customers) {
        return customers.collect(Collectors.toSet()).map(Audiences::known);
    }

    private static Predicate<Reporter> known(Set<CustomerId> customers) {
        return reporter -> reporter.customer().filter(customers::contains).isPresent();
    }
}
