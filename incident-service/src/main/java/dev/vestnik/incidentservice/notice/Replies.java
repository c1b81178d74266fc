package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.incidentservice.delivery.Body;
import dev.vestnik.incidentservice.delivery.Deliveries;
import dev.vestnik.incidentservice.delivery.To;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.notice.Planning.Plan;
import dev.vestnik.templates.Credit;
import dev.vestnik.templates.Letter;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers those who wrote: before the letters of a notice (R-B24), or when their ticket is linked later, with the newest stage alone (R-B25). */
@Component
class Replies {
    /** Letters have the next rank. */
    private static final int BEFORE_LETTERS = 0;

    private static final int AT_ONCE = 100;

    /** Asked for when it is needed: the rooms that fill it also ask this room. */
    private final ObjectProvider<Reporters> rooms;

    private final NoticeStore store;
    private final Audiences audiences;
    private final Untold untold;
    private final Deliveries deliveries;
    private final Renderings renderings;

    Replies(
            ObjectProvider<Reporters> rooms,
            NoticeStore store,
            Audiences audiences,
            Untold untold,
            Deliveries deliveries,
            Renderings renderings) {
        this.rooms = rooms;
        this.store = store;
        this.audiences = audiences;
        this.untold = untold;
        this.deliveries = deliveries;
        this.renderings = renderings;
    }

    /**
     * Queues a reply for each of those who wrote, under the notice's own message; joins the transaction of its sending. Answers who is told of a credit by
     * it, to be noted when the letters have their turn too. Replies of drills are written like any other and go nowhere.
     */
    Mono<Set<CustomerId>> queue(Plan plan, Instant now, Predicate<Reporter> whom) {
        return store.holdReplies(plan.of().id())
                .then(Mono.defer(() -> of(plan.of().id()).filter(whom).collectList()))
                .flatMapIterable(all -> all)
                .buffer(AT_ONCE)
                .concatMap(some -> enqueue(plan, now, some))
                .reduce(Set.of(), Replies::both);
    }

    private Flux<Reporter> of(CaseId id) {
        return Flux.fromStream(rooms::stream).concatMap(room -> room.of(id));
    }

    private static Set<CustomerId> both(Set<CustomerId> some, Set<CustomerId> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private Mono<Set<CustomerId>> enqueue(Plan plan, Instant now, List<Reporter> some) {
        var known =
                some.stream().flatMap(one -> one.customer().stream()).distinct().toList();
        var to = some.stream().map(Replies::addressed).toList();
        return untold.of(plan.letter(), plan.of().id(), known)
                .flatMap(credits -> deliveries
                        .enqueue(plan.message(), bodies(plan, now, some, credits), to)
                        .thenReturn(Set.copyOf(credits.keySet())));
    }

    private List<Body> bodies(Plan plan, Instant now, List<Reporter> some, Map<CustomerId, Credit> credits) {
        return some.stream().map(one -> body(plan, now, one, credits)).toList();
    }

    /** The reply takes the place of the letter, so it tells of the credit as that would. */
    private Body body(Plan plan, Instant now, Reporter reporter, Map<CustomerId, Credit> credits) {
        var own = reporter.customer()
                .flatMap(who -> Optional.ofNullable(credits.get(who)))
                .map(credit -> Untold.with(plan.letter(), credit))
                .orElse(plan.letter());
        var reader = Planning.written(reporter.reader());
        var body = renderings.letter(Answers.to(reporter, own, now), plan.subject(), reader);
        return new Body(variant(reporter), body.subject(), body.text(), body.html());
    }

    private static To addressed(Reporter reporter) {
        var to = To.desk(reporter.ticket(), variant(reporter), BEFORE_LETTERS);
        return reporter.customer().map(who -> to.knownAs(who.value())).orElse(to);
    }

    /** Language and zone as of any rendering, and this ticket alone: its greeting is its own. */
    private static String variant(Reporter reporter) {
        return Renderings.variant(Planning.written(reporter.reader())) + " " + reporter.ticket();
    }

    /** The newest stage that was told to people like this one, for a ticket linked after it; nothing while nothing was told. */
    Mono<Void> late(Basis basis, Reporter reporter) {
        return audiences
                .stillDown(basis.of().id())
                .any(who -> reporter.customer().equals(Optional.of(who)))
                .flatMap(down -> Mono.justOrEmpty(newest(basis, down)))
                .flatMap(notice -> plan(notice, basis))
                .flatMap(plan -> enqueue(plan, basis.now(), List.of(reporter))
                        .flatMap(told -> untold.told(plan.notice(), plan.of().id(), told)));
    }

    private static Optional<Notice> newest(Basis basis, boolean stillDown) {
        return basis.notices().stream()
                .filter(Notice::isSent)
                .filter(notice -> isFor(notice.kind(), stillDown))
                .max(Comparator.comparing(notice -> notice.sent().orElseThrow().sentAt()));
    }

    private static boolean isFor(NoticeKind kind, boolean stillDown) {
        return kind != NoticeKind.COMPENSATION && kind != (stillDown ? NoticeKind.RESOLVED : NoticeKind.NOT_FOR_YOU);
    }

    private Mono<Plan> plan(Notice notice, Basis basis) {
        return Mono.justOrEmpty(Composer.compose(notice.fields(), basis).letter())
                .flatMap(letter -> subject(letter, basis)
                        .map(subject -> new Plan(notice.id(), notice.kind(), letter, subject, basis.of())));
    }

    private Mono<Texts> subject(Letter letter, Basis basis) {
        return store.subject(basis.of().id(), renderings.publicly(letter).subject());
    }
}
