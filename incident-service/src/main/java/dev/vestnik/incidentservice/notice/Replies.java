package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.delivery.Body;
import dev.vestnik.incidentservice.delivery.Deliveries;
import dev.vestnik.incidentservice.delivery.To;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.notice.Planning.Plan;
import dev.vestnik.templates.Letter;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
    private final Deliveries deliveries;
    private final Renderings renderings;

    Replies(ObjectProvider<Reporters> rooms, NoticeStore store, Deliveries deliveries, Renderings renderings) {
        this.rooms = rooms;
        this.store = store;
        this.deliveries = deliveries;
        this.renderings = renderings;
    }

    /** Queues a reply for each of those who wrote, under the notice's own message; joins the transaction of its sending. Drills answer nobody. */
    Mono<Void> queue(Plan plan, Instant now, Predicate<Reporter> whom) {
        if (plan.of().drill()) {
            return Mono.empty();
        }
        return store.holdReplies(plan.of().id())
                .thenMany(Flux.defer(() -> of(plan.of().id())))
                .filter(whom)
                .buffer(AT_ONCE)
                .concatMap(some -> enqueue(plan, now, some))
                .then();
    }

    private Flux<Reporter> of(CaseId id) {
        return Flux.fromStream(rooms::stream).concatMap(room -> room.of(id));
    }

    private Mono<Long> enqueue(Plan plan, Instant now, List<Reporter> some) {
        var bodies = some.stream().map(reporter -> body(plan, now, reporter)).toList();
        var to = some.stream().map(Replies::addressed).toList();
        return deliveries.enqueue(plan.message(), bodies, to);
    }

    private Body body(Plan plan, Instant now, Reporter reporter) {
        var letter = Answers.to(reporter, plan.letter(), now);
        var body = renderings.letter(letter, plan.subject(), Planning.written(reporter.reader()));
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

    /** The newest stage that was told, for a ticket linked after it; nothing while the public was told nothing. */
    Mono<Void> late(Basis basis, Reporter reporter) {
        return Mono.justOrEmpty(newest(basis))
                .flatMap(notice -> plan(notice, basis))
                .flatMap(plan -> enqueue(plan, basis.now(), List.of(reporter)))
                .then();
    }

    private static Optional<Notice> newest(Basis basis) {
        return basis.notices().stream()
                .filter(Notice::isSent)
                .max(Comparator.comparing(notice -> notice.sent().orElseThrow().sentAt()));
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
