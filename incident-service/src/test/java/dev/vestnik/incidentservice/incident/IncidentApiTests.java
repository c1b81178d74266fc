package dev.vestnik.incidentservice.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.component.Components;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class IncidentApiTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    Components components;

    private final String code = "api-" + UUID.randomUUID();
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
    void quickLinesBecomeTheTimelineAndItsIntervals() {
        var ref = declared();

        var complaint = posted(ref, """
                {"line": "первое обращение, тикет 48213"}
                """);
        var reading = posted(ref, """
                {"line": "ошибки 12 %"}
                """);

        assertThat(complaint.path("kind").asString()).isEqualTo("FIRST_COMPLAINT");
        assertThat(complaint.path("visibility").asString()).isEqualTo("INTERNAL");
        assertThat(reading.path("readings").path(0).path("unit").asString()).isEqualTo("%");
        client.get()
                .uri("/api/v1/incidents/{ref}/intervals", ref)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.incident.TTD")
                .isEqualTo(10);
    }

    @Test
    void correctionsReplaceAndWithdrawAndKeepTheOldEntry() {
        var ref = declared();
        var wrong = posted(ref, "{\"kind\": \"CAUSE_FOUND\", \"text\": \"the wrong cable\"}")
                .path("id")
                .asString();

        client.post()
                .uri("/api/v1/incidents/{ref}/timeline/{entry}/corrections", ref, wrong)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"reason\": \"it was another cable\", \"withdraw\": true}")
                .exchange()
                .expectStatus()
                .isCreated();

        client.get()
                .uri("/api/v1/incidents/{ref}/timeline", ref)
                .exchange()
                .expectBody()
                .jsonPath("$[?(@.id == '%s')].corrected".formatted(wrong))
                .isEqualTo(true);
        client.get()
                .uri("/api/v1/incidents/{ref}", ref)
                .exchange()
                .expectBody()
                .jsonPath("$.stage")
                .isEqualTo("INVESTIGATING");
    }

    @Test
    void readingWithoutALinkIsTaken() {
        var entry = posted(declared(), """
                {"text": "errors", "readings": [{"name": "errors", "value": 12.5, "unit": "%"}]}
                """);

        assertThat(entry.path("readings").path(0).path("value").decimalValue()).isEqualByComparingTo("12.5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind": "CAUSE_FOUND", "publicText": {"ru": "обрыв"}}                | publicText.en | missing-language
            {"kind": "NOTICE_SENT"}                                               | kind          | engine-only
            {"kind": "BANG"}                                                      | kind          | unknown-kind
            {"components": [null]}                                                | components[0] | required
            {"readings": [null]}                                                  | readings[0]   | required
            {"readings": [{"name": "a", "value": 1, "unit": "%", "link": "javascript:alert(1)"}]} | readings[0].link | link
            {"readings": [{"name": "a", "value": 1e99999, "unit": "%"}]}          | readings[0].value | range
            {"text": "a\\u0000b"}                                                 | text          | character
            {"publicText": {"ru": "\\ud800", "en": "x"}}                          | publicText.ru | character
            {"text": 5}                                                           | text          | format
            {"occurredAt": "+1000000-01-01T00:00:00Z"}                            | occurredAt    | format
            {"occurredAt": "-1000000-01-01T00:00:00Z"}                            | occurredAt    | format
            {"occurredAt": 1700000000}                                            | occurredAt    | format
            {"occurredAt": ""}                                                    | occurredAt    | format
            {"approximateMinutes": -1}                                            | approximateMinutes | range
            {"approximateMinutes": ""}                                            | approximateMinutes | format
            {"kind": "RESOLVED"}                                                  | dataSafety    | required
            {"kind": "SCOPE_CHANGED", "components": ["no-such"]}                  | components    | unknown-component
            {"kind": "NOTE", "occurredAt": "2199-01-01T00:00:00Z"}                | occurredAt    | future-time
            {"kind": "MITIGATED", "occurredAt": "2001-01-01T00:00:00Z"}           | occurredAt    | end-before-start
            {"kind": "NOTE", "zone": "Mars/Base"}                                 | zone          | zone
            {"line": "   "}                                                       | text          | required
            """)
    void whatBreaksARuleIsRefusedByFieldAndRuleAndNothingIsSaved(String body, String field, String rule) {
        var ref = declared();

        client.post()
                .uri("/api/v1/incidents/{ref}/timeline", ref)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .is4xxClientError()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].rule")
                .isEqualTo(rule);

        client.get()
                .uri("/api/v1/incidents/{ref}", ref)
                .exchange()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"'; DROP TABLE entry; --", "<script>alert(1)</script>", "${7*7}<#assign x=1>"})
    void sqlAndMarkupAreTextLikeAnyOther(String text) {
        var ref = declared();

        var entry = posted(
                ref,
                JSON.createObjectNode().put("kind", "NOTE").put("text", text).toString());

        assertThat(entry.path("text").asString()).isEqualTo(text);
    }

    @Test
    void declareWhenTheSymptomIsUnknownNamesThoseThereAre() {
        client.post()
                .uri("/api/v1/incidents")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"components\": [\"%s\"], \"symptom\": \"explodes\"}".formatted(code))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].rule")
                .isEqualTo("unknown-symptom");
    }

    @ParameterizedTest
    @CsvSource({
        "ru, Такого поля нет, '/api/v1/incidents', '{\"components\": [\"x\"], \"occuredAt\": \"2026-01-01T00:00:00Z\"}'",
        "en, There is no such field, '/api/v1/incidents/{ref}/timeline', '{\"line\": \"note\", \"occuredAt\": \"2026-01-01T00:00:00Z\"}'",
        "en, There is no such field, '/api/v1/incidents/{ref}/affected', '{\"ids\": \"C-1\", \"occuredAt\": 1}'",
        "ru, Такого поля нет, '/api/v1/incidents/{ref}/notices', '{\"kind\": \"FIRST\", \"occuredAt\": 1}'"
    })
    void writeWhenAFieldIsMisspeltIsRefusedAndNothingHappens(
            String language, String sentence, String path, String body) {
        var ref = declared();

        client.post()
                .uri(path.replace("{ref}", ref))
                .header("Accept-Language", language)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("occuredAt")
                .jsonPath("$.errors[0].message")
                .value(String.class, message -> assertThat(message).contains(sentence));
    }

    @Test
    void oneWhenThereIsNoneIsNotFound() {
        client.get()
                .uri("/api/v1/incidents/INC-1999-0001")
                .exchange()
                .expectStatus()
                .isNotFound();
        client.get()
                .uri("/api/v1/incidents/{id}", UUID.randomUUID())
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private String declared() {
        var since = Instant.now().minus(10, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MINUTES);
        return body(client.post()
                        .uri("/api/v1/incidents")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{\"components\": [\"%s\"], \"severity\": \"SEV2\", \"occurredAt\": \"%s\"}"
                                .formatted(code, since)))
                .path("ref")
                .asString();
    }

    private JsonNode posted(String ref, String line) {
        return body(client.post()
                .uri("/api/v1/incidents/{ref}/timeline", ref)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(line));
    }

    private static JsonNode body(WebTestClient.RequestHeadersSpec<?> request) {
        var answer = request.exchange()
                .expectStatus()
                .isCreated()
                .expectBody(String.class)
                .returnResult();
        return JSON.readTree(answer.getResponseBody());
    }
}
