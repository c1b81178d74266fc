package dev.vestnik.incidentservice.postmortem;

import static dev.vestnik.incidentservice.postmortem.Reviewed.APPROVER;
import static dev.vestnik.incidentservice.postmortem.Reviewed.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Review;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of reviews share: a resolved incident of their own each, and the steps of a review. */
@ServiceTest
abstract class PostmortemTest {

    @Autowired
    Postmortems postmortems;

    @Autowired
    Incidents incidents;

    @Autowired
    Components components;

    @Autowired
    People people;

    protected Reviewed reviewed;

    @BeforeEach
    void found() {
        reviewed = new Reviewed(incidents, components);
    }

    protected Case started() {
        var of = reviewed.resolved();
        postmortems.start(WRITER, of.id()).block();
        return of;
    }

    protected Case written(Draft draft) {
        var of = started();
        postmortems.edit(WRITER, of.id(), 1, draft).block();
        return of;
    }

    protected Case approved() {
        var of = written(Reviewed.complete());
        step(WRITER, of, ReviewStep.SUBMIT);
        step(APPROVER, of, ReviewStep.APPROVE);
        return of;
    }

    protected Case published() {
        var of = approved();
        step(APPROVER, of, ReviewStep.PUBLISH);
        return of;
    }

    protected Problem refusedToApprove(Draft draft) {
        var of = written(draft);
        step(WRITER, of, ReviewStep.SUBMIT);
        var refusal = refusal(() -> step(APPROVER, of, ReviewStep.APPROVE));
        assertThat(refusal.kind()).isEqualTo(Problem.Kind.INVALID);
        return refusal;
    }

    protected Postmortem step(Actor by, Case of, ReviewStep step) {
        return postmortems.take(by, of.id(), step, Optional.empty()).block();
    }

    protected static Draft background(Draft draft, String text) {
        return new Draft(
                draft.title(),
                draft.summary(),
                draft.customer(),
                text,
                draft.factors(),
                draft.wentWell(),
                draft.wentBadly(),
                draft.lucky(),
                draft.actions());
    }

    protected static Draft customer(Draft draft, CustomerText said) {
        return new Draft(
                draft.title(),
                draft.summary(),
                said,
                draft.background(),
                draft.factors(),
                draft.wentWell(),
                draft.wentBadly(),
                draft.lucky(),
                draft.actions());
    }

    protected List<Object> said(Case of) {
        return entries(of).stream()
                .map(Entry::fact)
                .filter(Review.class::isInstance)
                .map(Object.class::cast)
                .toList();
    }

    protected List<Entry> entries(Case of) {
        return incidents.timeline(of.id()).block().entries();
    }

    protected static List<String> rules(Problem refusal) {
        return refusal.fields().stream().map(FieldError::rule).toList();
    }

    protected static Problem refusal(Runnable asked) {
        return (Problem) catchThrowable(asked::run);
    }
}
