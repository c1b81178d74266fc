package dev.vestnik.incidentservice.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.incident.Incidents;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
class PostmortemApiTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    Incidents incidents;

    @Autowired
    Components components;

    @Autowired
    Postmortems postmortems;

    private WebTestClient client = WebTestClient.bindToServer().build();

    @BeforeEach
    void connect() {
        client = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeader("Authorization", "Bearer test-admin-token")
                .defaultHeader("Accept-Language", "en")
                .build();
    }

    @Test
    void contentWhenSentBackAsItCameIsTaken() {
        var path = started();
        var draft = JSON.valueToTree(Reviewed.complete());
        var saved = put(path, "\"1\"", draft, 200);

        var again = put(path, "\"2\"", saved.get("content"), 200);

        assertThat(again.at("/version").asInt()).isEqualTo(3);
        assertThat(again.at("/content")).isEqualTo(saved.at("/content"));
        assertThat(again.at("/facts/downtimeMinutes").asInt()).isEqualTo(60);
        assertThat(again.at("/unmet").isEmpty()).isTrue();
        assertThat(got(path + "/actions").at("/0/state").asString()).isEqualTo("PROPOSED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"facts", "severity", "downtimeMinutes", "startedAt", "intervals", "affected", "notices", "state"
            })
    void editWhenAFactIsTypedRefusesItByName(String field) {
        var path = started();

        var refusal = put(path, "\"1\"", ((ObjectNode) JSON.readTree("{}")).put(field, "x"), 400);

        assertThat(refusal.at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(refusal.at("/errors/0/rule").asString()).isEqualTo("computed");
    }

    @Test
    void editWhenAFieldIsUnknownRefusesItByName() {
        var refusal = put(started(), "\"1\"", JSON.readTree("{\"factors\": [{\"guilty\": \"x\"}]}"), 400);

        assertThat(refusal.at("/errors/0/field").asString()).isEqualTo("factors[0].guilty");
        assertThat(refusal.at("/errors/0/rule").asString()).isEqualTo("unknown-field");
    }

    @Test
    void editWhenNoVersionIsNamedAsksForIt() {
        var answer = client.put()
                .uri(started())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectBody(String.class)
                .returnResult();

        assertThat(answer.getStatus().value()).isEqualTo(400);
        assertThat(JSON.readTree(answer.getResponseBody()).at("/errors/0/field").asString())
                .isEqualTo("If-Match");
    }

    @Test
    void findingsNameWordsAndPlaceInTheReadersLanguage() {
        var saved = put(started(), "\"1\"", JSON.readTree("{\"wentBadly\": [\"The night shift is to blame\"]}"), 200);

        assertThat(saved.at("/findings/0/field").asString()).isEqualTo("wentBadly[0]");
        assertThat(saved.at("/findings/0/words").asString()).isEqualTo("to blame");
        assertThat(saved.at("/findings/0/start").asInt()).isEqualTo(19);
        assertThat(saved.at("/findings/0/reason").asString()).contains("blame");
    }

    @Test
    void publishWhenASecondTokenApprovesGoesTheWholeWay() {
        var of = new Reviewed(incidents, components).resolved();
        var path = "/api/v1/incidents/" + of.ref() + "/postmortem";
        var writer = Reviewed.WRITER;
        postmortems.start(writer, of.id()).block();
        postmortems.edit(writer, of.id(), 1, Reviewed.complete()).block();

        assertThat(post(path + "/submit", 200).at("/state").asString()).isEqualTo("IN_REVIEW");
        assertThat(post(path + "/approve", 200).at("/state").asString()).isEqualTo("APPROVED");
        var published = post(path + "/publish", 200);

        assertThat(published.at("/state").asString()).isEqualTo("PUBLISHED");
        assertThat(published.at("/published/at").asString()).isNotBlank();
        assertThat(post(path + "/publish", 409).at("/errors/0/rule").asString()).isEqualTo("not-from-here");
    }

    @Test
    void oneWhenNoneWasStartedIsNotFound() {
        var of = new Reviewed(incidents, components).resolved();

        client.get()
                .uri("/api/v1/incidents/" + of.ref() + "/postmortem")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private String started() {
        var of = new Reviewed(incidents, components).resolved();
        var path = "/api/v1/incidents/" + of.ref() + "/postmortem";
        assertThat(post(path, 201).at("/state").asString()).isEqualTo("DRAFT");
        return path;
    }

    private JsonNode got(String path) {
        return read(client.get().uri(path), 200);
    }

    private JsonNode post(String path, int status) {
        return read(client.post().uri(path), status);
    }

    private JsonNode put(String path, String match, JsonNode body, int status) {
        return read(
                client.put()
                        .uri(path)
                        .header("If-Match", match)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(JSON.writeValueAsString(body)),
                status);
    }

    private static JsonNode read(WebTestClient.RequestHeadersSpec<?> request, int status) {
        var answer = request.exchange().expectBody(String.class).returnResult();
        assertThat(answer.getStatus().value()).as(answer.getResponseBody()).isEqualTo(status);
        return JSON.readTree(Objects.requireNonNull(answer.getResponseBody()));
    }
}
