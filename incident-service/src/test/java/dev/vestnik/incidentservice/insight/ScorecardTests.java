package dev.vestnik.incidentservice.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
                .defaultHeader("Accept-Language", "en")
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
        return new String(
                client.get()
                        .uri(path)
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
