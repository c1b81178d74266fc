package dev.vestnik.incidentservice.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Reading;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Response;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.incidentservice.incident.timeline.Visibility;
import dev.vestnik.statuspage.document.ComponentState;
import dev.vestnik.statuspage.document.ComponentsDocument;
import dev.vestnik.statuspage.document.DocumentId;
import dev.vestnik.statuspage.document.DocumentJson;
import dev.vestnik.statuspage.document.IncidentDocument;
import dev.vestnik.statuspage.document.PublicEntry;
import dev.vestnik.statuspage.document.SiteDocument;
import dev.vestnik.statuspage.document.Stage;
import dev.vestnik.templates.Texts;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class PublicationTests {

    private static final Texts CAUSE = Texts.of("Переполнен один из дисков.", "One of the disks is full.");

    @Autowired
    Incidents incidents;

    @Autowired
    Components components;

    @Autowired
    Publications publications;

    @Autowired
    DocumentStore store;

    @Test
    void followWhenDeclaredPublishesStateFactsAndTheHurtComponent() {
        var component = outage().component();
        var opened = outage().declared(component);

        var document = published(opened, it -> true);

        assertThat(document.title()).isEqualTo(Outage.TITLE);
        assertThat(document.stage()).isEqualTo(Stage.INVESTIGATING);
        assertThat(document.components()).containsExactly(component.id().value().toString());
        assertThat(document.facts().symptoms().orElseThrow().toString()).contains("Загрузка", "Uploads");
        assertThat(document.timeline()).singleElement().satisfies(line -> {
            assertThat(line.heading()).isEqualTo(Texts.of("Сбой начался", "Impact started"));
            assertThat(line.body()).isEmpty();
        });
        assertThat(stateOf(component.id().value().toString())).isEqualTo(ComponentState.MAJOR);
    }

    @Test
    void followWhenOnlyDeclaredTellsTheWorldNothingUntilAPersonDoes() {
        var component = outage().component();
        var opened = outage().untold(component);
        outage().append(opened, Outage.line(new Handling.Noted()));
        caughtUp();
        assertThat(publications.find(opened.id()).block()).isNull();
        assertThat(stateOf(component.id().value().toString())).isEqualTo(ComponentState.OPERATIONAL);

        outage().say(
                        opened,
                        new Diagnosis.WorkaroundKnown(),
                        Texts.of("Пока — через API.", "The API works meanwhile."));

        assertThat(published(opened, it -> true).timeline()).hasSize(2);
    }

    @Test
    void followWhenResolvedTheComponentIsWellSinceThen() {
        var component = outage().component();
        var opened = outage().declared(component);
        outage().say(opened, new Diagnosis.CauseFound(), CAUSE);
        outage().say(
                        opened,
                        new Recovery.Resolved(List.of(), Recovery.DataSafety.SAFE),
                        Texts.of("Загрузка снова работает.", "Uploads work again."));

        var document = published(opened, it -> it.stage() == Stage.RESOLVED);

        assertThat(document.facts().resolvedAt()).isPresent();
        assertThat(document.facts().dataSafety()).contains(Texts.of("Данные в сохранности.", "Your data is safe."));
        assertThat(document.timeline())
                .extracting(PublicEntry::stage)
                .containsExactly(
                        Optional.of(Stage.INVESTIGATING), Optional.of(Stage.IDENTIFIED), Optional.of(Stage.RESOLVED));
        assertThat(stateOf(component.id().value().toString())).isEqualTo(ComponentState.OPERATIONAL);
    }

    @Test
    void followWhenEveryInternalFieldHoldsAMarkerPublishesNoneOfThem() {
        var opened = outage().declared(outage().component());
        appendMarkers(opened);
        var wrong = outage().say(opened, new Diagnosis.CauseFound(), CAUSE);
        outage().correct(
                        opened,
                        wrong,
                        Outage.line(new Diagnosis.CauseFound())
                                .with(Visibility.PUBLIC)
                                .withPublicText(CAUSE)
                                .withSourceRef("marker-second-ticket"));

        published(
                opened,
                it -> it.timeline().stream()
                        .anyMatch(entry -> entry.correctedAt().isPresent()));

        var everything = store.look(Optional.empty()).block().rows().stream()
                .flatMap(row -> row.document().stream())
                .map(DocumentJson::write)
                .toList();
        assertThat(everything).isNotEmpty().noneMatch(json -> json.contains("marker"));
    }

    private void appendMarkers(Case opened) {
        outage().append(
                        opened,
                        Outage.line(new Handling.Noted())
                                .withSourceRef("marker-ticket")
                                .withReadings(List.of(new Reading(
                                        "marker-reading",
                                        BigDecimal.TEN,
                                        "marker-unit",
                                        Optional.of(URI.create("https://marker-link.example"))))));
        outage().append(opened, Outage.line(Response.RoleTaken.told("marker-role")));
        outage().append(opened, Outage.line(new Impact.FirstComplaint("marker-channel")));
        outage().append(
                        opened,
                        Outage.line(new Response.CheckTicked(
                                "marker-step", Optional.of(Texts.of("marker-text", "marker-text")))));
        var wordless = Line.of(new Diagnosis.WorkaroundKnown(), Outage.now(), "marker-text", Source.IMPORT)
                .with(Visibility.PUBLIC);
        outage().append(opened, wordless);
        outage().append(
                        opened,
                        Outage.line(new Diagnosis.Hypothesis())
                                .with(Visibility.INTERNAL)
                                .withPublicText(Texts.of("marker-hidden", "marker-hidden")));
    }

    @Test
    void followWhenAPublicEntryIsCorrectedKeepsItsIdAndSaysSo() {
        var opened = outage().declared(outage().component());
        var wrong = outage().say(opened, new Diagnosis.CauseFound(), CAUSE);
        var right = Texts.of("Сломан один из дисков.", "One of the disks is broken.");
        outage().correct(
                        opened,
                        wrong,
                        Outage.line(new Diagnosis.CauseFound())
                                .with(Visibility.PUBLIC)
                                .withPublicText(right));

        var document = published(
                opened,
                it -> it.timeline().stream()
                        .anyMatch(entry -> entry.correctedAt().isPresent()));

        assertThat(document.timeline())
                .filteredOn(entry -> entry.id().equals(wrong.id().toString()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.heading()).isEqualTo(Texts.of("Причина найдена", "Cause found"));
                    assertThat(entry.body()).contains(right);
                });
    }

    @Test
    void followWhenADrillPublishesUnderItsOwnKeyAndHurtsNoComponent() {
        var component = outage().component();
        var drill = outage().drill();
        outage().say(
                        drill,
                        new Impact.ImpactStarted(
                                List.of(component.id()), dev.vestnik.templates.Effect.DOWN, Optional.of("down")),
                        Outage.TITLE);

        var document = published(drill, it -> true);

        assertThat(document.drill()).isTrue();
        assertThat(publications.find(drill.id()).block().key()).isEqualTo("drill/incident/" + drill.ref());
        await().untilAsserted(() ->
                assertThat(stateOf(component.id().value().toString())).isEqualTo(ComponentState.OPERATIONAL));
    }

    @Test
    void followWhenNothingNewIsSaidKeepsTheRevision() {
        var opened = outage().declared(outage().component());
        published(opened, it -> true);
        caughtUp();
        var before = publications.find(opened.id()).block();

        outage().append(opened, Outage.line(new Handling.Noted()));
        caughtUp();

        assertThat(publications.find(opened.id()).block()).isEqualTo(before);
    }

    @Test
    void followWhenANoticeWasSentShowsItsWordsUnderTheStageItTold() {
        var opened = outage().declared(outage().component());
        var words = Texts.of("Мы уже разбираемся.", "We are looking into it.");
        var promised = Outage.now().plusSeconds(1_800);
        var sent = new Telling.NoticeSent(
                NoticeKind.FIRST, Telling.Audience.MASS, Optional.empty(), 7, Optional.of(promised), Optional.empty());
        outage().append(
                        opened,
                        Line.of(sent, Outage.now(), "marker-text", Source.IMPORT)
                                .with(Visibility.PUBLIC)
                                .withPublicText(words));

        var document = published(opened, it -> it.timeline().size() == 2);

        var line = document.timeline().getLast();
        assertThat(line.kind()).isEqualTo(PublicEntry.Kind.NOTICE);
        assertThat(line.heading()).isEqualTo(Texts.of("Разбираемся", "Investigating"));
        assertThat(line.body()).contains(words);
        assertThat(document.facts().nextUpdateBy()).contains(promised);
    }

    @Test
    void lookKeepsWhoseThePageIs() {
        await().until(() -> store.find(DocumentId.SITE).block() != null);
        assertThat(store.find(DocumentId.SITE).block())
                .isInstanceOfSatisfying(
                        SiteDocument.class,
                        site -> assertThat(site.company().isComplete()).isTrue());
    }

    private Outage outage() {
        return new Outage(incidents, components);
    }

    private void caughtUp() {
        await().atMost(Duration.ofSeconds(90)).until(() -> publications.lag().block() == 0);
    }

    private IncidentDocument published(Case of, Predicate<IncidentDocument> wanted) {
        caughtUp();
        return await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> publications
                                .find(of.id())
                                .blockOptional()
                                .flatMap(Publications.Publication::document)
                                .map(IncidentDocument.class::cast)
                                .filter(wanted),
                        Optional::isPresent)
                .orElseThrow();
    }

    private ComponentState stateOf(String component) {
        var all = (ComponentsDocument) store.find(DocumentId.COMPONENTS).block();
        return all.components().stream()
                .filter(it -> it.id().equals(component))
                .map(ComponentsDocument.Component::state)
                .findFirst()
                .orElseThrow();
    }
}
