package dev.vestnik.incidentservice.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.NewPerson;
import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.incidentservice.incident.timeline.Visibility;
import dev.vestnik.incidentservice.notice.IdentifiedFields;
import dev.vestnik.incidentservice.notice.Notices;
import dev.vestnik.incidentservice.notice.ReadBack;
import dev.vestnik.incidentservice.postmortem.Reviewed;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** What the parts of a room say, read as they come over HTTP. */
@ServiceTest
class RoomPartsTests {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MINUTES);

    @LocalServerPort
    int port;

    @Autowired
    Components components;

    @Autowired
    Incidents incidents;

    @Autowired
    Notices notices;

    @Autowired
    People people;

    private WebTestClient web;
    private Case of;

    @BeforeEach
    void opened() {
        web = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(8_000_000))
                .defaultHeader("Authorization", "Bearer test-admin-token")
                .defaultHeader("Accept-Language", "ru")
                .responseTimeout(Duration.ofSeconds(60))
                .build();
        of = new Reviewed(incidents, components).open();
    }

    @Test
    void outsideWhenNothingWasSentSaysSoAndLeadsNowhere() {
        var room = part("");

        assertThat(room).contains("первое сообщение не отправлено").doesNotContain("/ru/i/" + of.ref());
        assertThat(room).doesNotContain("видно на странице статуса");
    }

    @Test
    void outsideWhenSomethingIsPublicShowsItAndLeadsToThePage() {
        append(Line.of(new Handling.Noted(), NOW, "смотрим", Source.MANUAL)
                .with(Visibility.PUBLIC)
                .withPublicText(Texts.of("Проверяем хранилище.", "We are checking the storage.")));

        assertThat(part("")).contains("Проверяем хранилище.").contains("/ru/i/" + of.ref());
    }

    @Test
    void stepWhenTheFirstNoticeIsOutIsThePromiseOfTheNext() {
        append(first());

        assertThat(part("/step"))
                .containsPattern("До \\d\\d:\\d\\d[^<]*обещано следующее сообщение")
                .contains("id=\"ahead\"")
                .contains("/facts/CAUSE");
    }

    @Test
    void letterWhenSomebodySentItNamesThemAndFoldsItsWords() {
        var login = "r-" + UUID.randomUUID();
        var added = people.add(
                        Actor.engine("test"),
                        new NewPerson(login, "Анна Котова", Role.INCIDENT_MANAGER, Language.RU, Optional.empty()))
                .block();
        var draft = notices.first(added.person().actor(), of.id()).block();
        notices.send(added.person().actor(), draft.id(), ReadBack.none()).block();

        await().untilAsserted(() -> assertThat(part("/live"))
                .contains("<details class=\"whole\"")
                .containsPattern("Письмо отправлено(?s:(?!</li>).)*class=\"author\">Анна Котова"));
    }

    @Test
    void questionWhenALetterAnsweredItIsNoLongerAsked() {
        append(letter(NoticeKind.IDENTIFIED, Optional.empty()));
        assertThat(part("")).contains("срок ещё не назван");

        append(letter(NoticeKind.IDENTIFIED, Optional.of(NOW.plus(2, ChronoUnit.HOURS))));
        assertThat(part("")).doesNotContain("срок ещё не назван");
    }

    @Test
    void fieldWhenThereIsSomethingToSayOfItSaysItUnderTheField() {
        append(first());
        sent("причину нашли: обрыв кабеля");
        var fields = BodyInserters.fromFormData("cause.ru", "Оборван кабель.")
                .with("cause.en", "A cable was cut.")
                .with("action.ru", "переключаем на запасной")
                .with("action.en", "switching to the spare one")
                .with("data", "SAFE")
                .with(
                        "nextUpdateBy",
                        "%tR".formatted(NOW.plus(30, ChronoUnit.MINUTES).atZone(of.zone())))
                .with("version", "0");

        assertThat(posted("/step/IDENTIFIED", fields))
                .containsPattern("id=\"of-cause\" hx-swap-oob=\"innerHTML\"><span class=\"w\">[^▽]*▽</span> Это часть")
                .contains("id=\"of-action\" hx-swap-oob=\"innerHTML\"></span>");
    }

    @Test
    void entryWhenItsWordsOnlyNameItsKindSaysItOnce() {
        assertThat(sent("первое обращение")).contains("<b>Первое обращение</b> <span class=\"said\"></span>");
        assertThat(sent("errors 12 %"))
                .contains("<b>Наблюдение</b> <span class=\"said\"></span>")
                .contains("errors 12&nbsp;%".replace("&nbsp;", "\u00a0"));
        assertThat(sent("ошибки 12 %, растут")).doesNotContain("num\">ошибки");
        assertThat(sent("причину нашли: обрыв кабеля"))
                .contains("<b>Причина найдена</b> <span class=\"said\">обрыв кабеля</span>")
                .contains("<span>обрыв кабеля</span>");
    }

    @Test
    void letterWhenTheCauseIsOnTheTimelineShowsItBesideAndNeverInIt() {
        append(first());
        sent("причину нашли: обрыв кабеля");

        var draft =
                notices.open(Reviewed.APPROVER, of.id(), NoticeKind.IDENTIFIED).block();
        assertThat(((IdentifiedFields) draft.fields()).cause()).isEmpty();
        assertThat(part("/step"))
                .contains("На ленте для своих: «обрыв кабеля»")
                .containsPattern(
                        "class=\"quiet\"><span aria-hidden=\"true\">○</span> Ещё нужно: причина, что делаем, данные")
                .doesNotContain("Заполните это поле");
    }

    @Test
    void numbersWhenTheirEndCameFirstAreNotBelowZero() {
        at(new Diagnosis.CauseFound(), NOW.minus(30, ChronoUnit.MINUTES));
        at(new Impact.Detected(Impact.Detector.STAFF), NOW.minus(20, ChronoUnit.MINUTES));

        assertThat(part("")).contains("раньше на 10").doesNotContain("−");
    }

    @Test
    void lineWhenItIsDatedFarFromNowSaysWhereItStands() {
        var yesterday = NOW.minus(Duration.ofHours(20)).atZone(of.zone());

        assertThat(sent("%1$tF %1$tR перезапуск узла".formatted(yesterday)))
                .containsPattern("записано на [^<]*" + "%tR".formatted(yesterday));
        assertThat(sent("перезапуск узла")).contains("✓ записано</span>");
    }

    @Test
    void timelineWhenItIsLongIsSentInItsNewestLines() {
        append(Line.of(new Handling.Noted(), NOW.minus(30, ChronoUnit.MINUTES), "самая первая запись", Source.MANUAL));
        for (int i = 0; i < 32; i++) {
            append(Line.of(new Handling.Noted(), NOW.plusSeconds(i), "запись " + i, Source.MANUAL));
        }
        assertThat(part("")).contains("запись 31").contains("показать все (");
        assertThat(part("/live")).contains("запись 31").doesNotContain("самая первая запись");
        assertThat(part("/older")).contains("самая первая запись").doesNotContain("запись 31");
    }

    private static Line first() {
        return letter(NoticeKind.FIRST, Optional.empty());
    }

    private static Line letter(NoticeKind kind, Optional<Instant> eta) {
        return Line.of(
                new Telling.NoticeSent(
                        kind,
                        Telling.Audience.MASS,
                        Optional.empty(),
                        3,
                        Optional.of(NOW.plus(30, ChronoUnit.MINUTES)),
                        eta),
                NOW,
                "",
                Source.NOTICE_ENGINE);
    }

    @Test
    void correctionWhenCustomersWillReadItAsksOnceForExactlyThoseWords() {
        var entry = incidents
                .append(Reviewed.APPROVER, of.id(), Line.of(new Diagnosis.CauseFound(), NOW, "кабель", Source.MANUAL))
                .block();
        var path = "/entries/" + entry.id() + "/correction";

        assertThat(posted(path, corrected("reason", "уточнили"))).contains("Обрыв кабеля", "id=\"public-go\"");
        assertThat(posted(path, corrected("sure", "+ Кабель | A cable"))).contains("id=\"public-go\"");
        assertThat(part("")).doesNotContain("Обрыв кабеля");
        assertThat(posted(path, corrected("sure", "+ Обрыв кабеля | A cut cable")))
                .contains("Обрыв кабеля", "✓");

        var shown = incidents.timeline(of.id()).block().effective().stream()
                .filter(one ->
                        one.line().text().isEmpty() && one.isPublic() && one.fact() instanceof Diagnosis.CauseFound)
                .toList()
                .getLast()
                .id();
        var gone = "/entries/" + shown + "/correction";
        var taken = BodyInserters.fromFormData("reason", "ошибка");
        assertThat(posted(gone, taken.with("withdraw", "yes"))).contains("name=\"withdraw\"", "Обрыв кабеля");
        assertThat(posted(
                        gone,
                        BodyInserters.fromFormData("reason", "ошибка")
                                .with("withdraw", "- Обрыв кабеля | A cut cable")))
                .contains("✓");
        assertThat(incidents.timeline(of.id()).block().effective())
                .noneMatch(one -> one.id().equals(shown));
    }

    private BodyInserters.FormInserter<String> corrected(String field, String value) {
        return BodyInserters.fromFormData("public", "yes")
                .with("public.ru", "Обрыв кабеля")
                .with("public.en", "A cut cable")
                .with("reason", "уточнили")
                .with("at", "%tR".formatted(NOW.atZone(of.zone())))
                .with(field, value);
    }

    private void at(Fact fact, Instant at) {
        append(Line.of(fact, at, "", Source.MANUAL));
    }

    private void append(Line line) {
        incidents.append(Reviewed.APPROVER, of.id(), line).block();
    }

    private String part(String path) {
        return web.get()
                .uri("/incidents/" + of.ref() + path)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private String sent(String line) {
        return posted("/lines", BodyInserters.fromFormData("line", line));
    }

    private String posted(String path, BodyInserters.FormInserter<String> fields) {
        return web.post()
                .uri("/incidents/" + of.ref() + path)
                .accept(MediaType.TEXT_HTML)
                .body(fields)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
