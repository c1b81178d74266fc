package dev.vestnik.incidentservice.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.postmortem.Postmortems;
import dev.vestnik.incidentservice.postmortem.ReviewStep;
import dev.vestnik.incidentservice.postmortem.Reviewed;
import dev.vestnik.statuspage.document.DocumentId;
import dev.vestnik.statuspage.document.DocumentJson;
import dev.vestnik.statuspage.document.PostmortemDocument;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ReviewPublicationTests {

    @Autowired
    Incidents incidents;

    @Autowired
    Components components;

    @Autowired
    Postmortems postmortems;

    @Autowired
    DocumentStore store;

    @Autowired
    Publications publications;

    @Test
    void followWhenAReviewIsPublishedGivesTheWorldItsOwnDocument() {
        var of = published();

        var document = document(of);

        var review = Reviewed.complete();
        assertThat(document.title()).isEqualTo(of.title());
        assertThat(document.whatHappened()).isEqualTo(review.customer().whatHappened());
        assertThat(document.actions()).singleElement().satisfies(action -> {
            assertThat(action.text()).isEqualTo(review.actions().getFirst().publicText());
            assertThat(action.due()).isEqualTo(review.actions().getFirst().due());
        });
        assertThat(document.intervals().getFirst().minutes()).isEqualTo(60);
        assertThat(document.impact())
                .singleElement()
                .satisfies(hurt -> assertThat(hurt.name()).isEqualTo(Texts.of("Загрузка", "Uploads")));
        assertThat(publications.find(of.id()).block().key()).isEqualTo("incident/" + of.ref());
    }

    @Test
    void followWhenEveryInternalFieldHoldsAMarkerPublishesNoneOfThem() {
        document(published());

        var everything = store.look(Optional.empty()).block().rows().stream()
                .flatMap(row -> row.document().stream())
                .map(DocumentJson::write)
                .toList();

        assertThat(everything)
                .anyMatch(json -> json.contains("\"type\":\"postmortem\""))
                .noneMatch(json -> json.contains(Reviewed.MARKER));
    }

    @Test
    void followWhenAReviewIsOnlyApprovedTellsTheWorldNothing() {
        var of = approved();
        await().atMost(Duration.ofSeconds(90)).until(() -> publications.lag().block() == 0);

        assertThat(store.find(DocumentId.postmortem(of.ref())).blockOptional()).isEmpty();
    }

    @Test
    void removeTakesTheReviewAwayWithItsCase() {
        var of = published();
        document(of);

        assertThat(store.remove(of.id()).block()).isTrue();

        assertThat(store.find(DocumentId.postmortem(of.ref())).blockOptional()).isEmpty();
        assertThat(store.find(DocumentId.incident(of.ref())).blockOptional()).isEmpty();
    }

    private Case approved() {
        var of = new Reviewed(incidents, components).resolved();
        postmortems.start(Reviewed.WRITER, of.id()).block();
        postmortems.edit(Reviewed.WRITER, of.id(), 1, Reviewed.complete()).block();
        postmortems
                .take(Reviewed.WRITER, of.id(), ReviewStep.SUBMIT, Optional.empty())
                .block();
        postmortems
                .take(Reviewed.APPROVER, of.id(), ReviewStep.APPROVE, Optional.empty())
                .block();
        return of;
    }

    private Case published() {
        var of = approved();
        postmortems
                .take(Reviewed.APPROVER, of.id(), ReviewStep.PUBLISH, Optional.empty())
                .block();
        return of;
    }

    private PostmortemDocument document(Case of) {
        return (PostmortemDocument) await().atMost(Duration.ofSeconds(90))
                .until(() -> store.find(DocumentId.postmortem(of.ref())).blockOptional(), Optional::isPresent)
                .orElseThrow();
    }
}
