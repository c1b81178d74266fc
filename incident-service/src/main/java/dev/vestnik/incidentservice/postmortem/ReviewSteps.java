package dev.vestnik.incidentservice.postmortem;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Audit;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Review;
import dev.vestnik.incidentservice.postmortem.Postmortem.Deed;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes the steps of a review: the row, the audit, and last the timeline, in the caller's transaction. */
@Component
class ReviewSteps {

    private static final Actor ENGINE = Actor.engine("postmortem");
    private static final Texts PUBLISHED =
            Texts.of("Опубликован разбор инцидента.", "The postmortem has been published.");

    private final PostmortemStore store;
    private final ActionStore actions;
    private final Incidents incidents;
    private final Audit audit;

    ReviewSteps(PostmortemStore store, ActionStore actions, Incidents incidents, Audit audit) {
        this.store = store;
        this.actions = actions;
        this.incidents = incidents;
        this.audit = audit;
    }

    /** Does nothing when the case has a review already. */
    Mono<Void> start(Actor by, Case of) {
        var id = UUID.randomUUID();
        return store.insert(id, of.id(), new Deed(by.id(), incidents.now(of)))
                .filter(fresh -> fresh)
                .flatMap(fresh -> audit.append(by, "postmortem-started", "postmortem", id.toString(), Map.of())
                        .then(append(by, of, new Review.PostmortemStarted(), id + ":0")));
    }

    /** What is judged is judged on what was read in this transaction. */
    Mono<Void> take(Actor by, ReviewView view, ReviewStep step) {
        var review = view.review();
        return incidents
                .timeline(review.caseId())
                .doOnNext(timeline -> requireMet(timeline, view, step))
                .flatMap(timeline -> kept(by, timeline.of(), view, step)
                        .then(audit.append(
                                by,
                                "postmortem-" + step.name().toLowerCase(Locale.ROOT),
                                "postmortem",
                                review.id().toString(),
                                Map.of("version", String.valueOf(review.version()))))
                        .then(told(by, timeline.of(), review, step)));
    }

    private static void requireMet(Timeline timeline, ReviewView view, ReviewStep step) {
        if (step.isJudged()) {
            ReviewRules.requireResolved(timeline);
            if (!view.unmet().isEmpty()) {
                throw Problem.invalid(view.unmet());
            }
        }
    }

    private Mono<Void> kept(Actor by, Case of, ReviewView view, ReviewStep step) {
        var id = view.review().id();
        var deed = new Deed(by.id(), incidents.now(of));
        return switch (step) {
            case SUBMIT, RETURN -> store.moved(id, step.to());
            case APPROVE -> store.approved(id, deed).then(actions.accepted(id));
            case PUBLISH -> store.published(id, deed, view.facts());
        };
    }

    private Mono<Void> told(Actor by, Case of, Postmortem review, ReviewStep step) {
        var who = step == ReviewStep.PUBLISH ? ENGINE : by;
        return Mono.justOrEmpty(step.fact())
                .flatMap(fact -> append(who, of, fact, review.id() + ":" + review.version()))
                .then();
    }

    private Mono<Void> append(Actor by, Case of, Review fact, String ref) {
        // whoever leads or approves a review writes no timeline, and their step stands on it all the same
        return incidents
                .append(by.with(Permission.APPEND), of.id(), timeline -> line(timeline, fact, ref))
                .then();
    }

    private Line line(Timeline timeline, Review fact, String ref) {
        var at = incidents.now(timeline.of());
        var plain = Line.manual(fact, at, timeline.of().zone(), "").withSourceRef("postmortem:" + ref);
        return fact instanceof Review.PostmortemPublished ? plain.withPublicText(PUBLISHED) : plain;
    }
}
