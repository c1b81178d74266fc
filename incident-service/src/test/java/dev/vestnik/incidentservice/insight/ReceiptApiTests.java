package dev.vestnik.incidentservice.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestnik.incidentservice.MailTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReceiptApiTests extends MailTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ADMIN = "test-admin-token";

    @LocalServerPort
    int port;

    private final String run = UUID.randomUUID().toString();
    private WebTestClient client = WebTestClient.bindToServer().build();

    @BeforeEach
    void connect() {
        client = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeader("Accept-Language", "en")
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    @Test
    void receiptWhenLettersWentOutTellsEachWithItsTextAndHowItArrived() {
        hire();
        SMTP.refuse(address("two"));
        var ref = declared();
        sendFirst(ref);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var told = message(receipt("one", ADMIN));
            assertThat(told.path("ending").asString()).isEqualTo("DELIVERED");
            assertThat(told.path("kind").asString()).isEqualTo("FIRST");
            assertThat(told.path("way").asString()).isEqualTo("EMAIL");
            assertThat(told.path("language").asString()).isEqualTo("ru");
            assertThat(told.path("text").asString()).contains("Разбираемся");
            assertThat(told.at("/endingWords/en").asString()).isEqualTo("The mail server took the letter");
            assertThat(told.toString()).doesNotContain(address("one"));
        });
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                message(receipt("two", ADMIN)).path("ending").asString())
                        .isEqualTo("FAILED"));
        assertThat(receipt("one", ADMIN).at("/cases/0/ref").asString()).isEqualTo(ref);
    }

    @Test
    void receiptWhenNothingWasSentIsEmptyAndShowsTheAddressOnlyToWhoLooksAfterCustomers() {
        hire();
        var reader = posted("/api/v1/tokens", "{\"name\": \"r-%s\", \"role\": \"READER\"}".formatted(run))
                .path("secret")
                .asString();

        assertThat(receipt("one", ADMIN).path("cases").isEmpty()).isTrue();
        assertThat(receipt("one", ADMIN).path("email").asString()).isEqualTo(address("one"));
        assertThat(receipt("one", reader).path("email").isNull()).isTrue();
    }

    @Test
    void receiptWhenThereIsNoSuchCustomerIsNotFound() {
        asked("nobody", ADMIN).expectStatus().isNotFound();
        asked("one", "no-such-token").expectStatus().isUnauthorized();
    }

    private String address(String name) {
        return name + "-" + run + "@customer.example";
    }

    private void hire() {
        posted("/api/v1/components", """
                {"code": "r-%s", "names": {"ru": "Загрузка файлов", "en": "File upload"},
                 "group": {"code": "g-%s", "names": {"ru": "Файлы", "en": "Files"}}, "region": ""}
                """.formatted(run, run));
        var rows =
                "id,name,email,language,zone,components\none-%s,Клиент,%s,ru,Europe/Moscow,r-%s\ntwo-%s,Client,%s,en,UTC,r-%s\n"
                        .formatted(run, address("one"), run, run, address("two"), run);
        posted("/api/v1/customers/import", MediaType.valueOf("text/csv"), rows);
    }

    private String declared() {
        var ref = posted("/api/v1/incidents", """
                        {"components": ["r-%s"], "symptom": "down", "severity": "SEV2", "occurredAt": "%s"}
                        """.formatted(run, Instant.now().minusSeconds(600)))
                .path("ref")
                .asString();
        posted("/api/v1/incidents/" + ref + "/affected", "{\"components\": [\"r-%s\"]}".formatted(run));
        return ref;
    }

    private void sendFirst(String ref) {
        var draft = posted("/api/v1/incidents/" + ref + "/notices", "{\"kind\": \"FIRST\"}");
        posted("/api/v1/notices/" + draft.at("/notice/id").asString() + "/send", "{\"expectedRecipients\": 2}");
    }

    private static JsonNode message(JsonNode receipt) {
        return receipt.at("/cases/0/messages/0");
    }

    private JsonNode receipt(String name, String token) {
        return body(asked(name, token));
    }

    private WebTestClient.ResponseSpec asked(String name, String token) {
        return client.get()
                .uri("/api/v1/customers/{id}/receipt", name + "-" + run)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private JsonNode posted(String path, String body) {
        return posted(path, MediaType.APPLICATION_JSON, body);
    }

    private JsonNode posted(String path, MediaType type, String body) {
        return body(client.post()
                .uri(path)
                .header("Authorization", "Bearer " + ADMIN)
                .contentType(type)
                .bodyValue(body)
                .exchange());
    }

    private static JsonNode body(WebTestClient.ResponseSpec answer) {
        var result =
                answer.expectStatus().is2xxSuccessful().expectBody(String.class).returnResult();
        return JSON.readTree(result.getResponseBody());
    }
}
