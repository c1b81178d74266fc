package dev.vestnik.incidentservice.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.incident.CaseClock;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.NewCase;
import dev.vestnik.incidentservice.incident.timeline.CaseKind;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Response;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.templates.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Drills are declared like incidents and marked; their card is computed from the timeline. */
@ServiceTest
class ScorecardTests {

    private static final String MARK = "<span class=\"drill-mark\">";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    Components components;

    @Autowired
    Incidents incidents;

    private final String code = "drill-" + UUID.randomUUID();
    private WebTestClient client = WebTestClient.bindToServer().build();

    @BeforeEach
    void connect() {
        components.obtain(code).block();
        client = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeader("Authorization", "Bearer test-admin-token")
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    @Test
    void declareWhenSaidToBeADrillMarksItAndListsItApart() {
        var drill = declared(true);
        var ref = drill.path("ref").asString();

        assertThat(ref).startsWith("DRL-");
        assertThat(drill.path("drill").asBoolean()).isTrue();
        assertThat(body("/api/v1/incidents?limit=200")).doesNotContain(ref);
        assertThat(body("/api/v1/incidents?limit=200&drills=true")).contains(ref);
        assertThat(body("/incidents/" + ref)).contains("DRILL", "/scorecard");
    }

    @Test
    void scorecardWhenADrillWasPlayedIsComputedFromItsTimeline() {
        var ref = posted("/api/v1/replays", demo()).path("ref").asString();

        var card = JSON.readTree(body("/api/v1/incidents/" + ref + "/scorecard"));

        assertThat(card.path("over").asBoolean()).isTrue();
        assertThat(score(card, "FIRST_NOTICE").path("minutes").asLong()).isEqualTo(10);
        assertThat(score(card, "FIRST_NOTICE").path("target").asLong()).isEqualTo(10);
        assertThat(score(card, "FIRST_NOTICE").path("verdict").asString()).isEqualTo("IN_TIME");
        assertThat(score(card, "CAUSE_TOLD").path("minutes").asLong()).isEqualTo(7);
        assertThat(score(card, "ACKNOWLEDGE").path("verdict").asString()).isEqualTo("MEASURED");
        assertThat(score(card, "REPLY").path("verdict").asString()).isEqualTo("NOT_REACHED");
        assertThat(card.path("longestSilence").asLong()).isEqualTo(31);
        assertThat(card.path("approvals").path("count").asInt()).isZero();
        assertThat(body("/incidents/" + ref + "/scorecard"))
                .contains("First notice to customers", "10\u00a0minutes", "in time", "not about people")
                .doesNotContain("blame");
    }

    @Test
    void scorecardWhenADrillGoesOnSaysSoFarWhatWasLateAndWhatWasSeen() {
        var ref = begunTwoHoursAgo();
        var runbooks = "/api/v1/incidents/" + ref + "/runbooks";
        await().until(() -> JSON.readTree(body(runbooks)).path("attached").size() == 2);
        posted(runbooks + "/first-15-minutes/ticks", "{\"step\": 2}");
        posted("/api/v1/incidents/" + ref + "/scorecard/notes", "{\"text\": \"looked for the button\"}");

        var card = JSON.readTree(body("/api/v1/incidents/" + ref + "/scorecard"));

        assertThat(card.path("over").asBoolean()).isFalse();
        var slow = card.path("runbooks").get(0).path("slow");
        assertThat(card.path("runbooks").get(0).path("code").asString()).isEqualTo("first-15-minutes");
        assertThat(slow.get(0).path("number").asInt()).isEqualTo(1);
        assertThat(slow.get(0).path("took").isNull()).isTrue();
        assertThat(slow.get(1).path("number").asInt()).isEqualTo(2);
        assertThat(slow.get(1).path("target").asLong()).isEqualTo(3);
        assertThat(slow.get(1).path("took").asLong()).isEqualTo(120);
        assertThat(slow.get(1).path("late").asLong()).isEqualTo(117);
        assertThat(slow.get(2).path("number").asInt()).isEqualTo(3);
        assertThat(slow.get(2).path("took").isNull()).isTrue();
        assertThat(card.path("notes").get(0).path("text").asString()).isEqualTo("looked for the button");
        assertThat(card.path("notes").get(0).has("byId")).isFalse();
        assertThat(body("/incidents/" + ref + "/scorecard"))
                .contains("numbers so far", "Step 2.", "1\u00a0hour 57\u00a0minutes late")
                .contains("not done", "none were made", "looked for the button", "after 2\u00a0hours");
        assertThat(in("ru", "/incidents/" + ref + "/scorecard"))
                .contains("это числа на сейчас", "Шаг 2.", "не сделан", "обещаний не давали", "УЧЕНИЯ");
    }

    @Test
    void scorecardWhenNothingWasDoneSaysSo() {
        var ref = declared(true).path("ref").asString();

        assertThat(body("/incidents/" + ref + "/scorecard"))
                .contains("Nothing to count yet", "No observations yet")
                .doesNotContain("0 of 0");
    }

    @Test
    void noteWhenItIsEmptyComesBackAndOfARealIncidentIsNotThere() {
        var drill = declared(true).path("ref").asString();
        var real = declared(false).path("ref").asString();

        assertThat(noted(drill, " ")).isEqualTo(400);
        assertThat(noted(drill, "x".repeat(501))).isEqualTo(400);
        assertThat(noted(real, "seen")).isEqualTo(404);
    }

    private int noted(String ref, String text) {
        return client.post()
                .uri("/api/v1/incidents/{ref}/scorecard/notes", ref)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"text\": \"%s\"}".formatted(text))
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    /** By its own clock, which began in March. */
    private String begunTwoHoursAgo() {
        var opened = Instant.parse("2026-03-12T10:00:00Z");
        var clock = new CaseClock(opened, Instant.now().minus(Duration.ofHours(2)), 1);
        var engine = Actor.engine("test");
        var fresh = new NewCase(
                CaseKind.INCIDENT,
                Texts.of("Учения", "A drill"),
                Severity.SEV2,
                ZoneId.of("Europe/Moscow"),
                true,
                opened,
                clock);
        return incidents
                .open(engine, fresh)
                .delayUntil(of ->
                        incidents.append(engine, of.id(), Line.of(new Response.Opened(), opened, "", Source.MANUAL)))
                .map(of -> of.ref())
                .block();
    }

    /** Every page of a drill is marked, and no page of a real incident is. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/scorecard", "/credits"})
    void pageWhenItShowsADrillIsMarkedInBothLanguages(String page) {
        var drill = "/incidents/" + shown(true) + page;

        assertThat(body(drill)).contains(MARK + "DRILL<");
        assertThat(in("ru", drill)).contains(MARK + "УЧЕНИЯ<");
        if (!page.equals("/scorecard")) {
            assertThat(body("/incidents/" + shown(false) + page)).doesNotContain(MARK);
        }
    }

    private String shown(boolean drill) {
        return declared(drill).path("ref").asString();
    }

    @Test
    void scorecardWhenTheIncidentIsRealIsNotThere() {
        var ref = declared(false).path("ref").asString();

        client.get()
                .uri("/api/v1/incidents/{ref}/scorecard", ref)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void trainedWhenADrillCameToItsEndNamesWhoTookPart() {
        var manager = new Actor(Actor.Kind.PERSON, "m-" + UUID.randomUUID(), Role.INCIDENT_MANAGER);
        var ref = declared(true).path("ref").asString();
        wrote(manager, ref, new Handling.Noted());
        assertThat(body("/api/v1/drills/trained")).doesNotContain(manager.id());

        wrote(manager, ref, new Handling.FalseAlarm());

        assertThat(body("/api/v1/drills/trained")).contains(manager.id(), "INCIDENT_MANAGER");
        assertThat(body("/drills/trained")).contains("Who has trained", manager.id());
    }

    private void wrote(Actor by, String ref, Fact fact) {
        incidents
                .require(ref)
                .flatMap(of ->
                        incidents.append(by, of.id(), Line.of(fact, incidents.now(of), "в учениях", Source.MANUAL)))
                .block();
    }

    private static JsonNode score(JsonNode card, String what) {
        return card.path("scores")
                .valueStream()
                .filter(score -> score.path("what").asString().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode declared(boolean drill) {
        return posted("/api/v1/incidents", """
                {"components": ["%s"], "severity": "SEV2", "drill": %s}
                """.formatted(code, drill));
    }

    private JsonNode posted(String path, String json) {
        var body = client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange()
                .expectStatus()
                .is2xxSuccessful()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return JSON.readTree(body);
    }

    private String body(String path) {
        return in("en", path);
    }

    private String in(String language, String path) {
        return new String(
                client.get()
                        .uri(path)
                        .header("Accept-Language", language)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent(),
                StandardCharsets.UTF_8);
    }

    private static String demo() {
        try {
            return new ClassPathResource("demo/incident.json").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
