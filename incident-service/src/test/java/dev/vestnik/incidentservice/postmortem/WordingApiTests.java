package dev.vestnik.incidentservice.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class WordingApiTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    private WebTestClient client = WebTestClient.bindToServer().build();

    @BeforeEach
    void connect() {
        client = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeader("Authorization", "Bearer test-admin-token")
                .build();
    }

    @Test
    void checkWhenATextBlamesNamesRulePlaceReasonAndSuggestion() {
        var answer = checked(
                "{\"set\":\"postmortem\",\"language\":\"ru\",\"text\":\"Сбой случился по вине дежурного.\"}", 200);

        assertThat(answer.at("/findings/0/rule").asString()).isEqualTo("BLAME");
        assertThat(answer.at("/findings/0/level").asString()).isEqualTo("BLOCK");
        assertThat(answer.at("/findings/0/start").asInt()).isEqualTo(14);
        assertThat(answer.at("/findings/0/end").asInt()).isEqualTo(21);
        assertThat(answer.at("/findings/0/reason").asString()).contains("виноват");
        assertThat(answer.at("/findings/0/suggestion").asString()).isNotBlank();
    }

    @Test
    void checkWhenNothingIsWrongFindsNothing() {
        var answer = checked(
                "{\"set\":\"action\",\"language\":\"en\",\"text\":\"Refuse deletion of running machines.\"}", 200);

        assertThat(answer.at("/findings").isEmpty()).isTrue();
    }

    @Test
    void checkWhenANoticeNamesAnAddressFindsIt() {
        var answer = checked("{\"set\":\"notice\",\"language\":\"en\",\"text\":\"10.0.0.7 is back.\"}", 200);

        assertThat(answer.at("/findings/0/rule").asString()).isEqualTo("IP_ADDRESS");
    }

    @Test
    void checkWhenSetLanguageAndTextAreWrongNamesAllThree() {
        var refusal = checked("{\"set\":\"poem\",\"language\":\"de\"}", 400);

        assertThat(refusal.at("/errors").findValuesAsString("field")).containsExactly("set", "language", "text");
    }

    private JsonNode checked(String body, int status) {
        var answer = client.post()
                .uri("/api/v1/wording/check")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectBody(String.class)
                .returnResult();
        assertThat(answer.getStatus().value()).isEqualTo(status);
        return JSON.readTree(Objects.requireNonNull(answer.getResponseBody()));
    }
}
