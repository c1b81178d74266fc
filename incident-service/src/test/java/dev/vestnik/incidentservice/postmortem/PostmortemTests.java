package dev.vestnik.incidentservice.postmortem;

import static dev.vestnik.incidentservice.postmortem.Reviewed.APPROVER;
import static dev.vestnik.incidentservice.postmortem.Reviewed.WRITER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Review;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostmortemTests extends PostmortemTest {

    @Test
    void startWhenTheIncidentGoesOnNamesTheRule() {
        var open = reviewed.open();

        var refusal = refusal(() -> postmortems.start(WRITER, open.id()).block());

        assertThat(refusal.kind()).isEqualTo(Problem.Kind.CONFLICT);
        assertThat(rules(refusal)).containsExactly("resolved-first");
    }

    @Test
    void startWhenDoneTwiceGivesTheSameReviewAndOneLine() {
        var of = reviewed.resolved();

        var first = postmortems.start(WRITER, of.id()).block();
        var second = postmortems.start(APPROVER, of.id()).block();

        assertThat(second).isEqualTo(first);
        assertThat(first.state()).isEqualTo(ReviewState.DRAFT);
        assertThat(said(of)).containsExactly(new Review.PostmortemStarted());
    }

    @Test
    void viewFillsInWhatTheTimelineKnows() {
        var of = started();

        var facts = postmortems.view(of.id()).block().facts();

        assertThat(facts.ref()).isEqualTo(of.ref());
        assertThat(facts.downtimeMinutes()).isEqualTo(60);
        assertThat(facts.startedAt()).contains(Reviewed.STARTED);
        assertThat(facts.components()).singleElement().satisfies(hurt -> {
            assertThat(hurt.name()).isEqualTo(Texts.of("Загрузка", "Uploads"));
            assertThat(hurt.minutes()).isEqualTo(60);
        });
        assertThat(facts.intervals())
                .filteredOn(one -> one.key().equals("TTR"))
                .singleElement()
                .satisfies(ttr -> assertThat(ttr.minutes()).contains(60L));
    }

    @Test
    void editWhenSomebodyElseWasQuickerShowsBothTextsAndKeepsTheOther() {
        var of = started();
        var theirs = Reviewed.complete();
        postmortems.edit(WRITER, of.id(), 1, theirs).block();

        var refusal = refusal(() -> postmortems
                .edit(WRITER, of.id(), 1, background(theirs, "иначе"))
                .block());

        assertThat(refusal.kind()).isEqualTo(Problem.Kind.CONFLICT);
        assertThat(refusal.fields()).singleElement().satisfies(field -> {
            assertThat(field.field()).isEqualTo("background");
            assertThat(field.message().in(Language.RU)).contains(theirs.background());
        });
        assertThat(postmortems.require(of.id()).block().draft().background()).isEqualTo(theirs.background());
    }

    @Test
    void editWhenAnActionIsKnownKeepsItsId() {
        var of = written(Reviewed.complete());
        var before = postmortems.require(of.id()).block();

        postmortems
                .edit(
                        WRITER,
                        of.id(),
                        before.version(),
                        before.draft().with(List.of(before.draft().actions().getFirst(), Reviewed.action())))
                .block();

        var after = postmortems.require(of.id()).block();
        assertThat(after.actions()).hasSize(2);
        assertThat(after.actions().getFirst().id())
                .isEqualTo(before.actions().getFirst().id());
    }

    @Test
    void factsWhenPublishedAreFrozen() {
        var of = published();

        reviewed.happened(of, new Recovery.Reopened(List.of()), Reviewed.STARTED.plus(90, ChronoUnit.MINUTES));

        assertThat(postmortems.view(of.id()).block().facts().downtimeMinutes()).isEqualTo(60);
        assertThat(postmortems.published(of.id()).block().facts().downtimeMinutes())
                .isEqualTo(60);
    }
}
