package dev.vestnik.incidentservice.postmortem;

import static dev.vestnik.incidentservice.postmortem.Reviewed.APPROVER;
import static dev.vestnik.incidentservice.postmortem.Reviewed.WRITER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.incident.timeline.Review;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PostmortemWayTests extends PostmortemTest {

    @Test
    void takeWhenAllIsMetLeadsToPublicationAndSaysEachStep() {
        var of = published();

        var review = postmortems.require(of.id()).block();
        assertThat(review.state()).isEqualTo(ReviewState.PUBLISHED);
        assertThat(review.actions()).extracting(Action::state).containsOnly(Action.State.ACCEPTED);
        assertThat(said(of))
                .containsExactly(
                        new Review.PostmortemStarted(),
                        new Review.PostmortemReviewed(),
                        new Review.PostmortemApproved(),
                        new Review.PostmortemPublished());
        assertThat(entries(of).getLast().publicText().orElseThrow().isComplete())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, SUBMIT", "IN_REVIEW, RETURN", "IN_REVIEW, APPROVE", "APPROVED, RETURN", "APPROVED, PUBLISH"})
    void allowsKnowsTheWayAndNoOther(ReviewState from, ReviewStep step) {
        assertThat(from.allows(step)).isTrue();
        assertThat(Stream.of(ReviewState.values())
                        .flatMap(state -> Stream.of(ReviewStep.values()).filter(state::allows))
                        .count())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(
            value = ReviewStep.class,
            names = {"APPROVE", "PUBLISH"})
    void takeWhenItIsNotTheTimeNamesTheState(ReviewStep step) {
        var of = written(Reviewed.complete());

        var refusal = refusal(() -> step(APPROVER, of, step));

        assertThat(rules(refusal)).containsExactly("not-from-here");
    }

    @Test
    void editWhenApprovedAsksToReturnItFirst() {
        var of = approved();
        var version = postmortems.require(of.id()).block().version();

        var refusal = refusal(() ->
                postmortems.edit(WRITER, of.id(), version, Reviewed.complete()).block());
        assertThat(rules(refusal)).containsExactly("not-editable");

        assertThat(step(WRITER, of, ReviewStep.RETURN).state()).isEqualTo(ReviewState.DRAFT);
    }

    @Test
    void takeWhenItChangedSinceItWasReadRefuses() {
        var of = written(Reviewed.complete());
        step(WRITER, of, ReviewStep.SUBMIT);

        var refusal = refusal(() -> postmortems
                .take(APPROVER, of.id(), ReviewStep.APPROVE, Optional.of(1))
                .block());

        assertThat(rules(refusal)).containsExactly("changed-meanwhile");
    }

    @ParameterizedTest
    @CsvSource({
        "SUPPORT_AGENT, SUBMIT",
        "SCRIBE, SUBMIT",
        "TECH_LEAD, APPROVE",
        "COMMUNICATIONS_LEAD, PUBLISH",
        "READER, RETURN"
    })
    void takeWhenTheRoleMayNotIsForbidden(Role role, ReviewStep step) {
        var of = written(Reviewed.complete());

        var refusal = refusal(() -> step(new Actor(Actor.Kind.PERSON, "somebody", role), of, step));

        assertThat(refusal.kind()).isEqualTo(Problem.Kind.FORBIDDEN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SUPPORT_AGENT", "SCRIBE", "QUALITY_CONTROLLER", "READER", "STATUS_PAGE"})
    void startWhenTheRoleMayNotWriteIsForbidden(Role role) {
        var of = reviewed.resolved();

        var refusal = refusal(() -> postmortems
                .start(new Actor(Actor.Kind.PERSON, "somebody", role), of.id())
                .block());

        assertThat(refusal.kind()).isEqualTo(Problem.Kind.FORBIDDEN);
    }
}
