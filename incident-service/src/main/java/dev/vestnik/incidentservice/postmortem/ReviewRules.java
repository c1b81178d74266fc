package dev.vestnik.incidentservice.postmortem;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Stage;
import java.util.Optional;

/** When a review may be started and how it may go on (practice D.2); every refusal names its rule. Pure. */
final class ReviewRules {

    private ReviewRules() {}

    /** What goes on is not reviewed: facts would still move. */
    static void requireResolved(Timeline timeline) {
        if (CaseState.of(timeline).stage() != Stage.RESOLVED) {
            throw Problem.conflict(
                    "incident",
                    "resolved-first",
                    "Разбор начинают и одобряют, когда инцидент восстановлен; сейчас это не так.",
                    "A review is started and approved once the incident is resolved; it is not at the moment.");
        }
    }

    static void requireEditable(Postmortem review) {
        if (!review.state().isEditable()) {
            throw Problem.conflict(
                    "state",
                    "not-editable",
                    "Разбор уже %s: править можно черновик. Сначала верните его на доработку."
                            .formatted(review.state().label().in(Language.RU)),
                    "The review is %s already: drafts are edited. Return it to its writers first."
                            .formatted(review.state().label().in(Language.EN)));
        }
    }

    static void requireStep(Actor by, Postmortem review, ReviewStep step, Optional<Integer> seen) {
        if (seen.filter(version -> version != review.version()).isPresent()) {
            throw Problem.conflict(
                    "version",
                    "changed-meanwhile",
                    "Пока вы читали, разбор изменили; прочтите его ещё раз.",
                    "While you read, the review was changed; read it once more.");
        }
        if (!review.state().allows(step)) {
            throw Problem.conflict(
                    "state",
                    "not-from-here",
                    "Сейчас разбор %s, и этот шаг невозможен."
                            .formatted(review.state().label().in(Language.RU)),
                    "The review is %s now, and this step is not possible."
                            .formatted(review.state().label().in(Language.EN)));
        }
        if (step == ReviewStep.APPROVE && review.writers().contains(by.id())) {
            throw Problem.conflict(
                    "approver",
                    "second-person",
                    "Одобряет тот, кто этот разбор не писал и не начинал: попросите коллегу.",
                    "Somebody who neither wrote nor started this review approves it: ask a colleague.");
        }
    }
}
