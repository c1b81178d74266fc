package dev.vestnik.incidentservice.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.config.EnableWebFlux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemHandlerTests {

    @Configuration(proxyBeanMethods = false)
    @EnableWebFlux
    @Import({ProblemHandler.class, PlainPages.class, BodyLimit.class, SampleEdge.class})
    static class Edge {
        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }
    }

    private static final String UUID = "0b6c8f0e-5d1c-4e0c-9d43-1f1f3c1b9a11";

    private static AnnotationConfigApplicationContext context;
    private static WebTestClient web;

    @BeforeAll
    static void start() {
        context = new AnnotationConfigApplicationContext(Edge.class);
        web = WebTestClient.bindToApplicationContext(context).build();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_FOUND, 404, /problems/not-found",
        "CONFLICT, 409, /problems/conflict",
        "INVALID, 400, /problems/invalid",
        "FORBIDDEN, 403, /problems/forbidden",
        "STALE, 403, /problems/stale",
        "UNAUTHENTICATED, 401, /problems/unauthenticated",
        "TOO_LARGE, 413, /problems/too-large",
        "TOO_MANY, 429, /problems/too-many",
        "UNPROCESSABLE, 422, /problems/unprocessable"
    })
    void handleWhenRoomRefusesKeepsKindAsStatusAndType(String kind, int status, String type) {
        var document = problemAt("/api/v1/refused/" + kind, status);

        assertThat(document.get("type").asString()).isEqualTo(type);
        assertThat(document.get("status").asInt()).isEqualTo(status);
        assertThat(document.get("title").asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"rows\":[]} | title | required",
                "{\"title\":null,\"rows\":[]} | title | required",
                "{\"title\":\"x\"} | rows | required",
                "{\"title\":\"x\",\"rows\":[{\"id\":\"UUID\"}]} | rows[0].colour | required",
                "{\"title\":\"x\",\"rows\":[{\"id\":\"UUID\",\"colour\":\"GREEN\"}]} | rows[0].colour | one-of",
                "{\"title\":\"x\",\"rows\":[{\"id\":\"1; DROP TABLE person\",\"colour\":\"RED\"}]} | rows[0].id | format",
                "{\"title\":\"x\",\"rows\":{}} | rows | format",
                "{\"title\":\"x\",\"rows\":[],\"at\":\"<b>now</b>\"} | at | format",
                "{\"title\":\"x\",\"rows\":[],\"count\":\"many\"} | count | format",
                "{\"title\":{},\"rows\":[]} | title | format",
                "{\"title\":\"x\",\"rows\":[ | body | json",
                "title=x | body | json",
                "[] | body | format",
                "'' | body | required"
            })
    void handleWhenJsonIsWrongNamesFieldAndRule(String body, String field, String rule) {
        var document = posted(body.replace("UUID", UUID).getBytes(StandardCharsets.UTF_8));

        assertThat(document.get("errors").get(0).get("field").asString()).isEqualTo(field);
        assertThat(document.get("errors").get(0).get("rule").asString()).isEqualTo(rule);
        assertThat(document.toString()).doesNotContain("DROP TABLE", "<b>", "dev.vestnik", "java.");
    }

    @Test
    void handleWhenFieldIsUnknownNamesItAndTheKnownOnes() {
        var document = posted("{\"title\":\"x\",\"rows\":[],\"occuredAt\":\"2026-01-01T00:00:00Z\"}"
                .getBytes(StandardCharsets.UTF_8));

        var error = document.get("errors").get(0);
        assertThat(error.get("field").asString()).isEqualTo("occuredAt");
        assertThat(error.get("rule").asString()).isEqualTo("unknown-field");
        assertThat(error.get("message").asString()).contains("at, count, note, rows, title");
    }

    @Test
    void handleWhenEnumIsUnknownNamesTheAllowedOnes() {
        var document = problemAt("/api/v1/colour?colour=GREEN", 400);

        assertThat(document.get("errors").get(0).get("field").asString()).isEqualTo("colour");
        assertThat(document.get("errors").get(0).get("message").asString()).contains("RED, BLUE");
    }

    @Test
    void handleWhenParameterIsMissingNamesIt() {
        var document = problemAt("/api/v1/colour", 400);

        assertThat(document.get("errors").get(0).get("field").asString()).isEqualTo("colour");
        assertThat(document.get("errors").get(0).get("rule").asString()).isEqualTo("required");
    }

    @Test
    void handleWhenPathIsNoIdNamesTheVariable() {
        var document = problemAt("/api/v1/things/42", 400);

        assertThat(document.get("errors").get(0).get("field").asString()).isEqualTo("id");
        assertThat(document.get("errors").get(0).get("rule").asString()).isEqualTo("format");
    }

    @Test
    void handleWhenEncodingIsNotUtf8SaysSo() {
        var document =
                posted("{\"title\":\"Сбой\",\"rows\":[]}".getBytes(java.nio.charset.Charset.forName("windows-1251")));

        assertThat(document.get("errors").get(0).get("rule").asString()).isEqualTo("json");
    }

    @Test
    void handleWhenBodyHasFiveMegabytesIsTooLarge() {
        var body = "{\"title\":\"" + "x".repeat(5 * 1024 * 1024) + "\",\"rows\":[]}";

        web.post()
                .uri("/api/v1/ask")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.errors[0].rule")
                .isEqualTo("max-size");
    }

    @Test
    void handleWhenNothingIsThereIsNotFound() {
        assertThat(problemAt("/api/v1/nothing", 404).get("detail").asString()).contains("ничего нет");
    }

    @Test
    void handleWhenMethodIsWrongNamesTheRightOnes() {
        web.delete()
                .uri("/api/v1/ask")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectHeader()
                .valueEquals("Allow", "POST");
    }

    @Test
    void handleWhenMediaTypeIsWrongNamesTheHeader() {
        web.post()
                .uri("/api/v1/ask")
                .contentType(MediaType.APPLICATION_XML)
                .bodyValue("<ask/>")
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("Content-Type");
    }

    @Test
    void handleWhenFaultTellsAnIdAndNothingElse() {
        var document = problemAt("/api/v1/broken", 500);

        assertThat(document.get("instance").asString()).startsWith("urn:uuid:");
        assertThat(document.toString()).doesNotContain("hunter2", "IllegalState");
    }

    @ParameterizedTest
    @CsvSource({
        "en, '', Too late.",
        "'', 'en-GB,en;q=0.9,ru;q=0.5', Too late.",
        "ru, en, Поздно.",
        "'', 'de', Поздно.",
        "xx, ';;;', Поздно."
    })
    void handleAnswersInTheReadersLanguage(String cookie, String accept, String detail) {
        web.get()
                .uri("/api/v1/refused/CONFLICT")
                .cookie(ReaderLanguage.COOKIE, cookie)
                .header("Accept-Language", accept)
                .exchange()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo(detail);
    }

    @Test
    void handleWhenBrowserAsksShowsAPageWithEverythingEscaped() {
        assertThat(pageAt("/refused/NOT_FOUND", false))
                .startsWith("<!doctype html>")
                .contains("Нет &lt;b&gt;такого&lt;/b&gt;.")
                .doesNotContain("<b>");
    }

    @Test
    void handleWhenHtmxAsksShowsAPart() {
        assertThat(pageAt("/refused/INVALID", true))
                .contains("data-problem=\"/problems/invalid\"", "<code>title</code>", "введённое сохранено")
                .doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/things/%00", "/api/v1/things/..%2f..%2fetc", "/api/v1/colour?colour=%ff", "/%D1%81"})
    void handleWhenAddressIsOddStaysBelow500(String address) {
        web.get().uri(java.net.URI.create(address)).exchange().expectStatus().is4xxClientError();
    }

    private static String pageAt(String address, boolean htmx) {
        var body = web.get()
                .uri(address)
                .headers(headers -> {
                    headers.set("Accept", "text/html,*/*");
                    if (htmx) {
                        headers.set("HX-Request", "true");
                    }
                })
                .exchange()
                .expectHeader()
                .contentType("text/html;charset=UTF-8")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return java.util.Objects.requireNonNull(body).strip();
    }

    private static JsonNode problemAt(String address, int status) {
        return java.util.Objects.requireNonNull(web.get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private static JsonNode posted(byte[] body) {
        return java.util.Objects.requireNonNull(web.post()
                .uri("/api/v1/ask")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }
}
