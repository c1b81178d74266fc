package dev.vestnik.incidentservice.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.postmortem.Reviewed;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** Fields that hold an id are filled by the page; what comes in them by other ways is refused or passed over, and is never a fault of ours. */
@ServiceTest
class TypedIdsTests {

    /** As long as an id, of its letters, and none. */
    private static final String NONE = "-".repeat(36);

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
                .baseUrl("http://localhost:" + port)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(8_000_000))
                .defaultHeader("Authorization", "Bearer test-admin-token")
                .responseTimeout(Duration.ofSeconds(60))
                .build();
    }

    @Test
    void handOverWhenTheReceiverIsNoIdIsRefusedByName() {
        var answer =
                sent("/incidents/%s/command/hand-overs".formatted(opened()), "role=INCIDENT_MANAGER", "to=" + NONE);

        answer.expectStatus().isBadRequest();
    }

    @Test
    void toldWhenNoneOfThemIsAnIdTellsNobody() {
        // no id at all means everybody
        sent("/incidents/%s/command/stakeholders/told".formatted(opened()), "who=" + NONE)
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void actionWhenItsOwnerIsNoIdIsRefused() {
        assertNotOurs(sent(
                "/incidents/%s/command/actions".formatted(opened()), "words=restart", "person=" + NONE, "minutes=10"));
    }

    @Test
    void shiftWhenItsIdIsNoneIsNotFound() {
        sent(
                        "/duty/shifts",
                        "id=" + NONE,
                        "role=INCIDENT_MANAGER",
                        "person=3f0c8a52-6f5a-4a51-9a43-0c8f5b1d7e10",
                        "from=2031-01-01T09:00",
                        "to=2031-01-01T21:00")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void ownerWhenThePersonIsNoIdIsRefused() {
        assertNotOurs(sent("/duty/inside/owners", "component=upload-ru-1", "person=" + NONE));
    }

    @Test
    void letterWhenItsIdIsNoneIsRefused() {
        sent("/incidents/%s/step/FIRST/send".formatted(opened()), "id=" + NONE)
                .expectStatus()
                .isBadRequest();
    }

    private static void assertNotOurs(WebTestClient.ResponseSpec answer) {
        answer.expectStatus()
                .value(status -> assertThat(HttpStatusCode.valueOf(status).is5xxServerError())
                        .isFalse());
    }

    private String opened() {
        return new Reviewed(incidents, components).open().ref();
    }

    private WebTestClient.ResponseSpec sent(String path, String... fields) {
        var form = new LinkedMultiValueMap<String, String>();
        for (var field : fields) {
            form.add(field.split("=", 2)[0], field.split("=", 2)[1]);
        }
        return web.post()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .body(BodyInserters.fromFormData(form))
                .exchange();
    }
}
