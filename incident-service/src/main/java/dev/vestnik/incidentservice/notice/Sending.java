package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Audit;
import dev.vestnik.incidentservice.affected.AffectedLists;
import dev.vestnik.incidentservice.affected.Counts;
import dev.vestnik.incidentservice.affected.Frozen;
import dev.vestnik.incidentservice.affected.Whom;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Letter;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends a draft: judges it, fixes whom and what, queues the letters and makes the promise, all in the transaction of the caller. */
@Component
class Sending {
    private final NoticeStore store;
    private final AffectedLists lists;
    private final Audiences audiences;
    private final Renderings renderings;
    private final Dispatch dispatch;
    private final Promises promises;
    private final Audit audit;

    Sending(
            NoticeStore store,
            AffectedLists lists,
            Audiences audiences,
            Renderings renderings,
            Dispatch dispatch,
            Promises promises,
            Audit audit) {
        this.store = store;
        this.lists = lists;
        this.audiences = audiences;
        this.renderings = renderings;
        this.dispatch = dispatch;
        this.promises = promises;
        this.audit = audit;
    }

    /** A draft that may go, and the words it goes in. */
    private record Ready(Notice draft, Basis basis, Letter letter, Renderings.Public said) {}

    /**
     * The notice as sent; INVALID names every field at fault, CONFLICT what has changed since it was read. While some are still down, RESOLVED goes to the
     * others alone and takes the draft of NOT_FOR_YOU with it (R-B31).
     */
    Mono<SentNotice> send(Actor by, Notice draft, Basis basis, ReadBack seen) {
        return one(by, draft, basis, seen, true)
                .flatMap(sent -> beside(by, draft, basis, seen)
                        .then(Mono.defer(() -> audited(by, sent)))
                        .thenReturn(sent));
    }

    /** The last step, for it holds a lock to the end of the transaction; what Vestnik sends by itself is nobody's deed. */
    private Mono<Void> audited(Actor by, SentNotice sent) {
        var details = Map.of("kind", sent.kind().name(), "recipients", String.valueOf(sent.audienceCount()));
        return by.kind() == Actor.Kind.ENGINE
                ? Mono.empty()
                : audit.append(by, "notice-sent", "notice", sent.id().toString(), details);
    }

    private Mono<SentNotice> one(Actor by, Notice draft, Basis basis, ReadBack seen, boolean alone) {
        return Mono.fromCallable(() -> ready(draft, basis, seen, alone))
                .flatMap(ready -> audiences
                        .of(draft.kind(), basis)
                        .flatMap(whom -> frozen(by, draft, whom, seen))
                        .flatMap(frozen -> send(by, ready, frozen)));
    }

    private Mono<Frozen> frozen(Actor by, Notice draft, Whom whom, ReadBack seen) {
        return lists.freeze(by, draft.caseId(), draft.id(), whom).doOnNext(frozen -> unchanged(frozen.counts(), seen));
    }

    private Mono<SentNotice> beside(Actor by, Notice draft, Basis basis, ReadBack seen) {
        return Mono.justOrEmpty(basis.besideResolved())
                .filter(other -> draft.kind() == NoticeKind.RESOLVED && basis.tellsTwoThings())
                .flatMap(other -> store.findForUpdate(other.id()))
                .filter(other -> !other.isSent())
                .flatMap(other -> one(by, other, basis, seen.ofBeside(), false));
    }

    private Ready ready(Notice draft, Basis basis, ReadBack seen, boolean alone) {
        if (seen.version().filter(version -> version != draft.version()).isPresent()) {
            throw Problem.conflict(
                    "Текст изменили, пока вы читали; прочитайте ещё раз.",
                    "The text was changed while you read; read it again.");
        }
        var composed = Composer.compose(draft.fields(), basis);
        var blocking = composed.blocking().stream()
                .filter(finding -> alone || !finding.rule().equals(SendingRules.TOGETHER))
                .toList();
        if (!blocking.isEmpty()) {
            throw Problem.invalid(blocking.stream()
                    .map(finding -> new FieldError(finding.field(), finding.rule(), finding.message()))
                    .toList());
        }
        var letter = composed.letter().orElseThrow();
        return new Ready(draft, basis, letter, renderings.publicly(letter));
    }

    private static void unchanged(Counts counts, ReadBack seen) {
        seen.recipients().filter(number -> number != counts.total()).ifPresent(number -> {
            var sentence = Texts.of(
                    "Получателей теперь %d, а было %d; проверьте список.".formatted(counts.total(), number),
                    "There are %d recipients now, not %d; check the list.".formatted(counts.total(), number));
            throw Problem.conflict(
                    sentence, List.of(new FieldError("expectedRecipients", "audience-changed", sentence)));
        });
    }

    private Mono<SentNotice> send(Actor by, Ready ready, Frozen frozen) {
        return store.subject(ready.basis().of().id(), ready.said().subject())
                .flatMap(subject -> dispatched(ready, subject).thenReturn(sent(by, ready, frozen, subject)))
                .flatMap(sent -> store.sent(sent)
                        .then(promises.made(ready.basis(), sent))
                        .thenReturn(sent));
    }

    private Mono<Void> dispatched(Ready ready, Texts subject) {
        var draft = ready.draft();
        var of = ready.basis().of();
        var plan = new Planning.Plan(draft.id(), draft.kind(), ready.letter(), subject, of);
        return dispatch.all(plan, draft, ready.basis());
    }

    private static SentNotice sent(Actor by, Ready ready, Frozen frozen, Texts subject) {
        var fields = ready.draft().fields();
        return new SentNotice(
                ready.draft().id(),
                ready.draft().kind(),
                ready.basis().now().truncatedTo(ChronoUnit.MICROS),
                by.id(),
                ready.said().heading(),
                ready.said().body(),
                nextUpdateBy(fields),
                fields instanceof IdentifiedFields identified ? identified.eta() : Optional.empty(),
                Renderings.hash(subject, ready.said()),
                Math.toIntExact(frozen.counts().total()),
                frozen.hash());
    }

    private static Optional<Instant> nextUpdateBy(Fields fields) {
        return switch (fields) {
            case FirstFields first -> first.nextUpdateBy();
            case IdentifiedFields identified -> identified.nextUpdateBy();
            case ResolvedFields resolved -> resolved.followUpBy();
            case NotForYouFields notForYou -> notForYou.nextUpdateBy();
            case FollowUpFields _, CompensationFields _, PostmortemFields _ -> Optional.empty();
        };
    }
}
