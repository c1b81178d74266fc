package dev.vestnik.incidentservice.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Where no desk has been set up. */
@ServiceTest
class HookClosedTests {

    @LocalServerPort
    int port;

    @Test
    void takeWhenNoSecretIsSetSaysWhichSettingIsMissing() {
        WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build()
                .post()
                .uri("/hooks/tickets")
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody(String.class)
                .value(said -> assertThat(said).contains("VESTNIK_DESK_HOOK_SECRET"));
    }
}
