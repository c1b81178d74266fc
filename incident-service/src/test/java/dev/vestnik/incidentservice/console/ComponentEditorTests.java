package dev.vestnik.incidentservice.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.incident.Declaration;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.templates.Effect;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

@ServiceTest
class ComponentEditorTests {

    private final String own = UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    int port;

    @Autowired
    Components components;

    @Autowired
    Incidents incidents;

    private WebTestClient web;

    @BeforeEach
    void signedIn() {
        web = WebTestClient.bindToServer()
                // other tests of the suite leave their components on the page too
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(8_000_000))
                .baseUrl("http://localhost:" + port)
                .defaultHeader("Authorization", "Bearer test-admin-token")
                .defaultHeader("Accept-Language", "en")
                .responseTimeout(Duration.ofSeconds(60))
                .build();
    }

    @Test
    void createWhenEverythingIsThereMakesComponentGroupAndSymptom() {
        var form = filled("a");
        form.add("symptoms[0].code", "not-saved");
        form.add("symptoms[0].effect", "SLOW");
        form.add("symptoms[0].present.ru", "файлы сохраняются медленно");
        form.add("symptoms[0].present.en", "files are saved slowly");
        form.add("symptoms[0].past.ru", "файлы сохранялись медленно");
        form.add("symptoms[0].past.en", "files were saved slowly");

        sent("/components", form).expectStatus().isSeeOther();

        var made = known("a");
        assertThat(made.names()).isEqualTo(Texts.of("Файлы a", "Files a"));
        assertThat(made.group().names()).isEqualTo(Texts.of("Группа " + own, "Group " + own));
        assertThat(made.ownSymptoms()).hasSize(1).first().satisfies(symptom -> {
            assertThat(symptom.effect()).isEqualTo(Effect.SLOW);
            assertThat(symptom.past().in(dev.vestnik.templates.Language.EN)).isEqualTo("files were saved slowly");
        });
    }

    @Test
    void createWhenALanguageIsMissingKeepsWhatWasTypedAndNamesTheField() {
        var form = filled("b");
        form.set("names.en", "");
        form.add("symptoms[0].code", "slow-" + own);

        var page = body(sent("/components", form).expectStatus().isBadRequest());

        assertThat(page.select("[name=names.ru]").val()).isEqualTo("Файлы b");
        assertThat(page.select("[name='names.en']").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("[id='fault-names.en']").text()).contains("every language");
        assertThat(page.select("[name='symptoms[0].code']").val()).isEqualTo("slow-" + own);
        assertThat(components.byCode(code("b")).blockOptional()).isEmpty();
    }

    @Test
    void createWhenTheCodeIsTakenSaysSoAndChangesNothing() {
        sent("/components", filled("c")).expectStatus().isSeeOther();
        var other = filled("c");
        other.set("names.en", "Other");

        var page = body(sent("/components", other).expectStatus().isBadRequest());

        assertThat(page.select("#fault-code").text()).contains("already");
        assertThat(known("c").names()).isEqualTo(Texts.of("Файлы c", "Files c"));
    }

    @Test
    void changeWhenItIsNoLongerInUseLeavesItsPlaceAndTheLists() {
        sent("/components", filled("d")).expectStatus().isSeeOther();
        var form = changed("d");
        form.set("retired", "yes");

        var question =
                body(sent("/components/" + code("d"), form).expectStatus().isOk());
        assertThat(question.select(".sure-change").text()).contains("no longer see");
        assertThat(known("d").retired()).isFalse();
        form.set("sure", question.select("#sure").val());
        sent("/components/" + code("d"), form).expectStatus().isSeeOther();

        assertThat(known("d").retired()).isTrue();
        assertThat(page("/incidents/new").select("option[value=%s]".formatted(code("d"))))
                .isEmpty();
    }

    @Test
    void renameWhenAskedForShowsBothNamesFirstAndTheOpenIncidents() {
        sent("/components", filled("n")).expectStatus().isSeeOther();
        var open = broken("n");
        var form = changed("n");
        form.set("names.en", "Other files");

        var question =
                body(sent("/components/" + code("n"), form).expectStatus().isOk());

        assertThat(question.select(".sure-change").text()).contains("Files n", "Other files", open);
        assertThat(known("n").names()).isEqualTo(Texts.of("Файлы n", "Files n"));
        form.set("sure", question.select("#sure").val());
        sent("/components/" + code("n"), form).expectStatus().isSeeOther();
        assertThat(known("n").names()).isEqualTo(Texts.of("Файлы n", "Other files"));
    }

    @Test
    void retireWhenAnIncidentGoesOnIsRefusedByItsNumber() {
        sent("/components", filled("o")).expectStatus().isSeeOther();
        var open = broken("o");
        var form = changed("o");
        form.set("retired", "yes");

        var page = body(sent("/components/" + code("o"), form).expectStatus().isBadRequest());

        assertThat(page.select("#fault-retired").text()).contains(open);
        assertThat(known("o").retired()).isFalse();
    }

    @Test
    void changeWhenSomebodyElseSavedMeanwhileShowsBothTextsAndOverwritesNothing() {
        sent("/components", filled("t")).expectStatus().isSeeOther();
        var theirs = changed("t");
        theirs.set("region", "eu-7");
        sent("/components/" + code("t"), theirs).expectStatus().isSeeOther();
        var mine = changed("t");
        mine.set("version", "1");
        mine.set("region", "us-9");

        var page = body(sent("/components/" + code("t"), mine).expectStatus().isEqualTo(409));

        assertThat(page.select("[name=region]").val()).isEqualTo("us-9");
        assertThat(page.select(".saved-other").eachText())
                .singleElement()
                .asString()
                .contains("eu-7");
        assertThat(known("t").region()).isEqualTo("eu-7");
        mine.set("version", page.select("[name=version]").val());
        sent("/components/" + code("t"), mine).expectStatus().isSeeOther();
        assertThat(known("t").region()).isEqualTo("us-9");
    }

    @Test
    void createWhenTheCodeIsTheConsolesOwnIsRefusedWithTheReason() {
        var form = filled("u");
        form.set("code", "new");

        var page = body(sent("/components", form).expectStatus().isBadRequest());

        assertThat(page.select("#fault-code").text()).contains("console's own");
    }

    private String broken(String name) {
        var declaration = new Declaration(
                Texts.of("Сбой", "Outage"),
                Severity.SEV2,
                List.of(known(name).id()),
                Effect.DOWN,
                "down",
                Occurred.minute(Instant.now().truncatedTo(ChronoUnit.MINUTES)),
                ZoneId.of("Europe/Moscow"));
        return incidents
                .declare(new Actor(Actor.Kind.PERSON, "test", Role.ADMIN), declaration)
                .block()
                .ref();
    }

    /** As the editor shows it, with the version it was read at. */
    private MultiValueMap<String, String> changed(String name) {
        var form = filled(name);
        form.set("group", own);
        form.set("version", String.valueOf(known(name).version()));
        return form;
    }

    @Test
    void changeWhenARowIsWantedAddsAnEmptyOneAndSavesNothing() {
        sent("/components", filled("e")).expectStatus().isSeeOther();
        var form = filled("e");
        form.set("names.ru", "Другое");
        form.set("do", "add");

        var page = body(sent("/components/" + code("e"), form).expectStatus().isOk());

        assertThat(page.select("[name='symptoms[0].code']")).hasSize(1);
        assertThat(page.select("[name='names.ru']").val()).isEqualTo("Другое");
        assertThat(known("e").names()).isEqualTo(Texts.of("Файлы e", "Files e"));
    }

    @Test
    void moveWhenAskedChangesTheOrderWithinTheGroup() {
        List.of("x", "y", "z")
                .forEach(
                        name -> sent("/components", filled(name)).expectStatus().isSeeOther());
        assertThat(order()).containsExactly(code("x"), code("y"), code("z"));

        move(code("z"), "to", "up");
        assertThat(order()).containsExactly(code("x"), code("z"), code("y"));
        move(code("x"), "to", "up");
        assertThat(order()).containsExactly(code("x"), code("z"), code("y"));
        move(code("x"), "onto", code("y"));
        assertThat(order()).containsExactly(code("z"), code("y"), code("x"));
        move(code("x"), "onto", code("z"));
        assertThat(order()).containsExactly(code("x"), code("z"), code("y"));
    }

    private void move(String code, String field, String value) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add(field, value);
        sent("/components/" + code + "/move", form).expectStatus().isSeeOther();
    }

    private List<String> order() {
        return page("/components").select("[data-group=%s]".formatted(own)).eachAttr("data-movable");
    }

    private String code(String name) {
        return name + "-" + own;
    }

    private Component known(String name) {
        return Objects.requireNonNull(components.byCode(code(name)).block());
    }

    private MultiValueMap<String, String> filled(String name) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("code", code(name));
        form.add("names.ru", "Файлы " + name);
        form.add("names.en", "Files " + name);
        form.add("group", "");
        form.add("group.code", own);
        form.add("group.names.ru", "Группа " + own);
        form.add("group.names.en", "Group " + own);
        form.add("region", "ru-1");
        form.add("do", "save");
        return form;
    }

    private WebTestClient.ResponseSpec sent(String path, MultiValueMap<String, String> form) {
        return web.post()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .body(BodyInserters.fromFormData(form))
                .exchange();
    }

    private Document page(String path) {
        return body(web.get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private static Document body(WebTestClient.ResponseSpec answer) {
        return Jsoup.parse(Objects.requireNonNull(
                answer.expectBody(String.class).returnResult().getResponseBody()));
    }
}
