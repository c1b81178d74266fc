package dev.vestnik.incidentservice.postmortem;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door of this room: a review is started, written, approved by a second person and published; one a case. */
@Component
public class Postmortems {

    private static final Texts EDITED_MEANWHILE = Texts.of(
            "Пока вы писали, разбор изменил кто-то ещё. Ваш текст не потерян: сравните отмеченные поля и сохраните ещё раз.",
            "While you wrote, somebody else changed the review. Your text is not lost: compare the marked fields and save again.");

    private final PostmortemStore store;
    private final ActionStore actions;
    private final ReviewReading reading;
    private final ReviewSteps steps;
    private final Incidents incidents;
    private final Differences differences;
    private final TransactionalOperator transaction;

    Postmortems(
            PostmortemStore store,
            ActionStore actions,
            ReviewReading reading,
            ReviewSteps steps,
            Incidents incidents,
            Differences differences,
            TransactionalOperator transaction) {
        this.store = store;
        this.actions = actions;
        this.reading = reading;
        this.steps = steps;
        this.incidents = incidents;
        this.differences = differences;
        this.transaction = transaction;
    }

    /** Starts the review of a resolved case; who comes second gets the one there is. CONFLICT while the case is not resolved. */
    public Mono<Postmortem> start(Actor by, CaseId id) {
        return Mono.fromCallable(() -> by.require(Permission.WRITE_REVIEWS))
                .then(incidents.timeline(id))
                .doOnNext(ReviewRules::requireResolved)
                .flatMap(timeline -> steps.start(by, timeline.of()))
                .then(Mono.defer(() -> require(id)))
                .as(transaction::transactional);
    }

    /** The review of that case; empty when none was started. */
    public Mono<Postmortem> find(CaseId id) {
        return store.find(id).flatMap(this::withActions);
    }

    /** The review of that case, or a NOT_FOUND problem. */
    public Mono<Postmortem> require(CaseId id) {
        return find(id).switchIfEmpty(unknown());
    }

    /** To which cases these belong, unknown ones left out; one query. */
    public Mono<Map<UUID, CaseId>> casesOf(Set<UUID> ids) {
        return store.casesOf(ids);
    }

    /** The cases whose reviews others wrote and this one may approve, drills aside, the longest waiting first; none without that right. */
    public Flux<CaseId> awaiting(Actor by) {
        return by.may(Permission.APPROVE_REVIEWS) ? store.awaiting(by.id()) : Flux.empty();
    }

    /** The review with all that Vestnik knows and remarks; NOT_FOUND when none was started. */
    public Mono<ReviewView> view(CaseId id) {
        return require(id).flatMap(reading::view);
    }

    /** The same as if this were typed; nothing is kept. */
    public Mono<ReviewView> viewOf(CaseId id, Draft typed) {
        return require(id).map(review -> review.with(typed)).flatMap(reading::view);
    }

    /**
     * Puts what was typed in the place of what is there, if that is still at this version. Otherwise a CONFLICT that names every field which
     * now says something else, with what it says.
     */
    public Mono<Postmortem> edit(Actor by, CaseId id, int version, Draft typed) {
        return Mono.fromCallable(() -> by.require(Permission.WRITE_REVIEWS))
                .doOnNext(allowed -> DraftForm.require(typed))
                .then(Mono.defer(() -> held(id)))
                .doOnNext(review -> requireUnchanged(review, version, typed))
                .flatMap(review -> edited(by, review, typed))
                .then(Mono.defer(() -> require(id)))
                .as(transaction::transactional);
    }

    private void requireUnchanged(Postmortem review, int version, Draft typed) {
        ReviewRules.requireEditable(review);
        if (review.version() != version) {
            throw Problem.conflict(EDITED_MEANWHILE, differences.between(typed, review.draft()));
        }
    }

    private Mono<Void> edited(Actor by, Postmortem review, Draft typed) {
        var known = review.actions().stream().map(Action::id).toList();
        var kept = typed.actions().stream().map(action -> known(action, known)).toList();
        return incidents
                .timeline(review.caseId())
                .map(timeline -> new Postmortem.Deed(by.id(), incidents.now(timeline.of())))
                .flatMap(edited -> store.edit(review.id(), typed, edited))
                .then(actions.replace(review.id(), kept));
    }

    /** An id that is not of this review names nothing: the action is a new one. */
    private static DraftAction known(DraftAction action, List<UUID> ids) {
        return action.id().filter(id -> !ids.contains(id)).isPresent() ? action.withId(UUID.randomUUID()) : action;
    }

    /** Takes one step on its way; {@code seen} is the version that was read. INVALID names every unmet criterion, CONFLICT the rule of the way. */
    public Mono<Postmortem> take(Actor by, CaseId id, ReviewStep step, Optional<Integer> seen) {
        return Mono.fromCallable(() -> by.require(step.permission()))
                .then(Mono.defer(() -> held(id)))
                .doOnNext(review -> ReviewRules.requireStep(by, review, step, seen))
                .flatMap(reading::view)
                .flatMap(view -> steps.take(by, view, step))
                .then(Mono.defer(() -> require(id)))
                .as(transaction::transactional);
    }

    /** What the world may read of the review of that case; empty until it is published. */
    public Mono<PublishedReview> published(CaseId id) {
        return find(id).filter(review -> review.state().isPublic())
                .flatMap(review -> Mono.justOrEmpty(review.frozen()
                        .flatMap(facts ->
                                review.published().map(deed -> PublishedReview.of(review, facts, deed.at())))));
    }

    private Mono<Postmortem> held(CaseId id) {
        return store.findForUpdate(id).flatMap(this::withActions).switchIfEmpty(unknown());
    }

    private Mono<Postmortem> withActions(Postmortem review) {
        return actions.of(review.id()).map(review::with);
    }

    private static <T> Mono<T> unknown() {
        return Mono.error(() -> Problem.notFound(
                "Разбор этого инцидента ещё не начат.", "The review of this incident has not been started."));
    }
}
