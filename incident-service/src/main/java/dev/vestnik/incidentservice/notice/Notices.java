package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door of this room: drafts filled from the timeline, shown in both languages, sent once. */
@Component
public class Notices {
    private final NoticeStore store;
    private final Bases bases;
    private final Previews previews;
    private final Sending sending;
    private final Announcing announcing;
    private final Replies replies;
    private final TransactionalOperator transaction;

    Notices(
            NoticeStore store,
            Bases bases,
            Previews previews,
            Sending sending,
            Announcing announcing,
            Replies replies,
            TransactionalOperator transaction) {
        this.store = store;
        this.bases = bases;
        this.previews = previews;
        this.sending = sending;
        this.announcing = announcing;
        this.replies = replies;
        this.transaction = transaction;
    }

    /** Which notice is owed next by the milestones on the timeline; empty when none is. A person decides. */
    public Mono<NoticeKind> next(CaseId id) {
        return bases.of(id).flatMap(basis -> Mono.justOrEmpty(Proposals.next(basis)));
    }

    /** All that may be written now, the one owed next first: also those that several things are owed at once. */
    public Flux<NoticeKind> offered(CaseId id) {
        return bases.of(id).flatMapIterable(Proposals::all);
    }

    /** The next notice owed, filled from the timeline and not yet kept as a draft; empty when none is owed. */
    public Mono<Fields> propose(CaseId id) {
        return bases.of(id)
                .flatMap(basis -> Mono.justOrEmpty(Proposals.next(basis)).map(kind -> Proposals.of(kind, basis)));
    }

    /** FIRST ready to send: component, symptom, since when and the next word, nothing typed (R-B1). */
    public Mono<Notice> first(Actor by, CaseId id) {
        return draft(by, id, NoticeKind.FIRST, Optional.empty());
    }

    /** The open draft of that kind; while there is none, what it would say, as version 0 and kept nowhere: whoever only looks leaves nothing behind. */
    public Mono<Notice> open(Actor by, CaseId id, NoticeKind kind) {
        return Mono.fromCallable(() -> by.require(Permission.SEND_NOTICES))
                .then(store.draftOf(id, kind))
                .switchIfEmpty(Mono.defer(() -> bases.of(id))
                        .map(basis -> drafted(by, basis, kind, Optional.empty()).unkept()));
    }

    /** Keeps the first draft of its kind; a CONFLICT problem when somebody keeps another one already. */
    public Mono<Notice> begin(Actor by, CaseId id, Fields fields) {
        return Mono.fromCallable(() -> by.require(Permission.SEND_NOTICES))
                .then(bases.of(id))
                .map(basis -> drafted(by, basis, Fields.kindOf(fields), Optional.of(fields)))
                .flatMap(draft -> store.insert(draft))
                .then(Mono.defer(() -> store.draftOf(id, Fields.kindOf(fields))))
                .filter(open -> open.fields().equals(fields))
                .switchIfEmpty(Mono.error(Notices::changedMeanwhile))
                .as(transaction::transactional);
    }

    /** A draft of that kind with these fields, or filled from the timeline; the open one of that kind when there is one. */
    public Mono<Notice> draft(Actor by, CaseId id, NoticeKind kind, Optional<Fields> fields) {
        return Mono.fromCallable(() -> by.require(Permission.SEND_NOTICES))
                .then(bases.of(id))
                .map(basis -> drafted(by, basis, kind, fields))
                .flatMap(draft -> store.insert(draft))
                .then(Mono.defer(() -> store.draftOf(id, kind)))
                .flatMap(open -> fields.isPresent() && !open.fields().equals(fields.get())
                        ? edit(by, open.id(), open.version(), fields.get())
                        : Mono.just(open))
                .as(transaction::transactional);
    }

    private static Notice drafted(Actor by, Basis basis, NoticeKind kind, Optional<Fields> fields) {
        fields.ifPresent(given -> sameKind(kind, given));
        return Notice.drafted(
                basis.of().id(),
                kind,
                fields.orElseGet(() -> Proposals.of(kind, basis)),
                new Notice.Edit(by.id(), basis.now()));
    }

    private static void sameKind(NoticeKind kind, Fields fields) {
        if (Fields.kindOf(fields) != kind) {
            throw Problem.invalid(
                    "fields",
                    "kind",
                    "Это поля сообщения %s, а не %s.".formatted(Fields.kindOf(fields), kind),
                    "These are the fields of %s, not of %s.".formatted(Fields.kindOf(fields), kind));
        }
    }

    /** Replaces the fields of a draft that is still at that version; a CONFLICT problem when it is not. */
    public Mono<Notice> edit(Actor by, UUID id, int version, Fields fields) {
        return Mono.fromCallable(() -> by.require(Permission.SEND_NOTICES))
                .then(require(id))
                .doOnNext(notice -> sameKind(notice.kind(), fields))
                .flatMap(notice -> bases.now(notice.caseId()))
                .flatMap(now -> store.edit(id, version, fields, new Notice.Edit(by.id(), now)))
                .filter(edited -> edited)
                .switchIfEmpty(Mono.error(Notices::changedMeanwhile))
                .then(Mono.defer(() -> require(id)));
    }

    private static Problem changedMeanwhile() {
        return Problem.conflict(
                "Пока вы правили, текст изменили или отправили; откройте его заново.",
                "While you edited, the text was changed or sent; open it again.");
    }

    /** Fills a draft from the timeline once more; what was typed into it is forgotten. */
    public Mono<Notice> refill(Actor by, CaseId id, NoticeKind kind) {
        return open(by, id, kind)
                .zipWith(bases.of(id))
                .flatMap(both -> both.getT1().isUnkept()
                        ? Mono.just(both.getT1())
                        : edit(by, both.getT1().id(), both.getT1().version(), Proposals.of(kind, both.getT2())));
    }

    /** The notice, or a NOT_FOUND problem. */
    public Mono<Notice> require(UUID id) {
        return store.find(id).switchIfEmpty(unknown());
    }

    /** To which cases these belong, unknown ones left out; one query. */
    public Mono<Map<UUID, CaseId>> casesOf(Set<UUID> ids) {
        return store.casesOf(ids);
    }

    /** All of a case: sent ones in the order they went, then drafts. */
    public Flux<Notice> of(CaseId id) {
        return store.of(id);
    }

    /** The letter in both languages, what is wrong with it, and how many would get it; times in that zone, or the company's. */
    public Mono<Preview> preview(UUID id, Optional<ZoneId> zone) {
        return require(id).flatMap(notice -> previews.of(notice, zone));
    }

    /**
     * The same of a draft that may be kept nowhere yet, together with the letter that has to go with it (R-B31) as that would be drafted; looking keeps
     * neither.
     */
    public Mono<Preview> preview(Notice draft, Optional<ZoneId> zone) {
        return previews.together(draft, zone);
    }

    /** Sends it, once: whoever asks again gets the notice as sent. INVALID names every field at fault, CONFLICT what changed since it was read. */
    public Mono<Notice> send(Actor by, UUID id, ReadBack seen) {
        return Mono.fromCallable(() -> by.require(Permission.SEND_NOTICES))
                .then(Mono.defer(() -> sendOnce(by, id, seen).as(transaction::transactional)))
                .then(Mono.defer(() -> announcing.moved(id)))
                .then(Mono.defer(() -> require(id)));
    }

    private Mono<Void> sendOnce(Actor by, UUID id, ReadBack seen) {
        return store.findForUpdate(id)
                .switchIfEmpty(unknown())
                .filter(notice -> !notice.isSent())
                .flatMap(draft -> bases.of(draft.caseId()).flatMap(basis -> sending.send(by, draft, basis, seen)))
                .then();
    }

    /**
     * Answers somebody whose ticket was linked after a notice went, with the newest stage alone (R-B25), once a notice however often it is asked; nothing
     * while no notice was sent. Joins the caller's transaction, in which the link is written, so that no ticket falls between linking and sending.
     */
    public Mono<Void> answer(Actor by, CaseId id, Reporter reporter) {
        return Mono.fromCallable(() -> by.require(Permission.LINK_TICKETS))
                .then(store.holdReplies(id))
                .then(Mono.defer(() -> bases.of(id)))
                .flatMap(basis -> replies.late(basis, reporter))
                .as(transaction::transactional);
    }

    /** What customers were told of this case, in the order it went, in words that may be published. */
    public Flux<SentNotice> sent(CaseId id) {
        return store.of(id).concatMap(notice -> Mono.justOrEmpty(notice.sent()));
    }

    private static <T> Mono<T> unknown() {
        return Mono.error(() -> Problem.notFound("Такого сообщения нет.", "There is no such notice."));
    }
}
