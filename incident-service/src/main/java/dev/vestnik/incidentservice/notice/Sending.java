package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.affected.AffectedLists;
import dev.vestnik.incidentservice.affected.Counts;
import dev.vestnik.incidentservice.affected.Frozen;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Letter;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends a draft: judges it, fixes whom and what, queues the letters and makes the promise, all in the transaction of the caller. */
@Component
class Sending {
    private final NoticeStore store;
    private final AffectedLists lists;
    private final Renderings renderings;
    private final Replies replies;
    private final Planning planning;
    private final Promises promises;

    Sending(
            NoticeStore store,
            AffectedLists lists,
            Renderings renderings,
            Replies replies,
            Planning planning,
            Promises promises) {
        this.store = store;
        this.lists = lists;
        this.renderings = renderings;
        this.replies = replies;
        this.planning = planning;
        this.promises = promises;
    }

    /** A draft that may go, and the words it goes in. */
    private record Ready(Notice draft, Basis basis, Letter letter, Renderings.Public said) {}

    /** The notice as sent; INVALID names every field at fault, CONFLICT what has changed since it was read. */
    Mono<SentNotice> send(Actor by, Notice draft, Basis basis, ReadBack seen) {
        return Mono.fromCallable(() -> ready(draft, basis, seen))
                .flatMap(ready -> lists.count(draft.caseId())
                        .doOnNext(counts -> unchanged(counts, seen))
                        .then(lists.freeze(by, draft.caseId(), draft.id()))
                        .flatMap(frozen -> send(by, ready, frozen)));
    }

    private Ready ready(Notice draft, Basis basis, ReadBack seen) {
        if (seen.version().filter(version -> version != draft.version()).isPresent()) {
            throw Problem.conflict(
                    "Текст изменили, пока вы читали; прочитайте ещё раз.",
                    "The text was changed while you read; read it again.");
        }
        var composed = Composer.compose(draft.fields(), basis);
        if (!composed.blocking().isEmpty()) {
            throw Problem.invalid(composed.blocking().stream()
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
        var of = ready.basis().of();
        return store.subject(of.id(), ready.said().subject())
                .flatMap(subject -> planned(ready, subject).thenReturn(sent(by, ready, frozen, subject)))
                .flatMap(sent -> store.sent(sent).then(promises.made(of, sent)).thenReturn(sent));
    }

    /** Those who wrote come first (R-B24). */
    private Mono<Long> planned(Ready ready, Texts subject) {
        var draft = ready.draft();
        var plan = new Planning.Plan(
                draft.id(), draft.kind(), ready.letter(), subject, ready.basis().of());
        return replies.queue(plan, ready.basis().now(), reporter -> true).then(planning.plan(plan));
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
            case FollowUpFields _ -> Optional.empty();
        };
    }
}
