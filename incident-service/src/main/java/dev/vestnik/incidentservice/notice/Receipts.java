package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Audit;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.delivery.Deliveries;
import dev.vestnik.incidentservice.delivery.Tally;
import dev.vestnik.incidentservice.delivery.Trouble;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What became of a sent notice, letter by letter; an unknown notice is a NOT_FOUND problem. */
@Component
public class Receipts {
    private static final int SHOWN = 500;

    private final NoticeStore store;
    private final AnnouncementStore announcements;
    private final Deliveries deliveries;
    private final Audit audit;
    private final TransactionalOperator transaction;

    Receipts(
            NoticeStore store,
            AnnouncementStore announcements,
            Deliveries deliveries,
            Audit audit,
            TransactionalOperator transaction) {
        this.store = store;
        this.announcements = announcements;
        this.deliveries = deliveries;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** How many letters stand in which state; all zero for a draft. */
    public Mono<Tally> tally(UUID notice) {
        return require(notice).flatMap(found -> deliveries.tally(notice));
    }

    /** Those that wait to be tried again or failed, 500 at most, addresses masked. */
    public Flux<Trouble> troubles(UUID notice) {
        return require(notice).flatMapMany(found -> deliveries.troubles(notice, SHOWN));
    }

    /** Sends the failed ones again; answers how many. */
    public Mono<Long> retryFailed(Actor by, UUID notice) {
        return Mono.fromCallable(() -> by.require(Permission.SEND_NOTICES))
                .then(require(notice))
                .then(deliveries.retryFailed(notice))
                .flatMap(again -> audit.append(
                                by,
                                "letters-retried",
                                "notice",
                                notice.toString(),
                                Map.of("count", String.valueOf(again)))
                        .then(announcements.reopened(notice))
                        .thenReturn(again))
                .as(transaction::transactional);
    }

    private Mono<Notice> require(UUID id) {
        return store.find(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("Такого сообщения нет.", "There is no such notice.")));
    }
}
