package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Audit;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Starts runs: by a person who has seen the preview, and only while it still says the same. In the caller's transaction. */
@Component
class RunStarts {
    private final Offers offers;
    private final Estimates previews;
    private final RunStore store;
    private final Audit audit;
    private final GrantLines lines;

    RunStarts(Offers offers, Estimates previews, RunStore store, Audit audit, GrantLines lines) {
        this.offers = offers;
        this.previews = previews;
        this.store = store;
        this.audit = audit;
        this.lines = lines;
    }

    /** What is decided on. */
    private record Question(Actor by, Offer offer, Tallied expected, Instant listed) {}

    /** The run that goes on already, or the one that did just this before, or a new one; CONFLICT when the preview says something else by now. */
    Mono<Run> start(Actor by, CaseId id, String entry, Tallied expected) {
        return Mono.fromCallable(() -> by.require(Permission.APPROVE_CREDITS))
                .then(store.hold(id))
                .flatMap(listed -> going(id, entry)
                        .switchIfEmpty(Mono.defer(() -> offers.of(id, entry)
                                .map(RunStarts::byContract)
                                .map(Offer::givable)
                                .flatMap(offer -> decide(new Question(by, offer, expected, listed))))));
    }

    private Mono<Run> going(CaseId id, String entry) {
        return store.of(id)
                .filter(run -> run.running() && run.entry().equals(entry))
                .next();
    }

    private static Offer byContract(Offer offer) {
        if (offer.entry().basis() != Basis.CONTRACT) {
            throw Problem.invalid(
                    "entry",
                    "contract-only",
                    "Всем сразу начисляют только то, что должны по договору.",
                    "Only what contracts owe is granted to everybody at once.");
        }
        return offer;
    }

    private Mono<Run> decide(Question question) {
        return previews.survey(question.offer(), Optional.of(question.listed()))
                .map(Survey::owed)
                .flatMap(owed -> owed.isSame(question.expected()) && owed.count() > 0
                        ? begin(question)
                        : done(question).switchIfEmpty(Mono.error(() -> changed(owed))));
    }

    /** Asked once more for what was done: that is the answer, and nothing is done again. */
    private Mono<Run> done(Question question) {
        return store.of(question.offer().scene().here().of())
                .filter(run -> run.entry().equals(question.offer().entry().code()))
                .filter(run -> run.expected().isSame(question.expected()))
                .next();
    }

    private static Problem changed(Tallied owed) {
        var sentence = Texts.of(
                "Предпросмотр изменился: теперь начислений %d (%s). Посмотрите ещё раз."
                        .formatted(owed.count(), owed.line()),
                "The preview has changed: it is %d credits now (%s). Look once more."
                        .formatted(owed.count(), owed.line()));
        return Problem.conflict(sentence, List.of(new FieldError("expected", "preview-changed", sentence)));
    }

    private Mono<Run> begin(Question question) {
        var scene = question.offer().scene();
        var run = new Run(
                UUID.randomUUID(),
                scene.here().of(),
                question.offer().entry().code(),
                question.offer().entry().version(),
                true,
                question.expected(),
                question.by().id(),
                scene.now(),
                0,
                Optional.empty());
        return store.insert(run, scene, question.listed())
                .then(audit.append(
                        question.by(),
                        "credit-run-started",
                        "credit-run",
                        run.id().toString(),
                        Map.of()))
                .then(lines.decided(question.by(), run.caseId(), run))
                .thenReturn(run);
    }
}
