package dev.vestnik.incidentservice.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;

@ServiceTest
class AccessRulesTests {

    private static final String ADMIN = "Bearer test-admin-token";

    private final Visitor visitor;
    private final int port;

    @Autowired
    AccessRulesTests(@LocalServerPort int port, People people) {
        this.port = port;
        this.visitor = Visitor.at(port, people);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/assets/plain.css",
                "/assets/tokens.css",
                "/webjars/htmx.org/2.0.10/dist/htmx.min.js",
                "/favicon.ico",
                "/actuator/health"
            })
    void openDoorsNeedNoSignIn(String path) {
        visitor.web().get().uri(path).exchange().expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/me",
                "/api/v1/people",
                "/actuator/prometheus",
                "/openapi.json",
                "/anything",
                "/links/of-nobody"
            })
    void closedDoorsTellProgramsToAuthenticate(String path) {
        visitor.web()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/unauthenticated");
    }

    @Test
    void writeWithoutSignInIsUnauthenticatedToo() {
        visitor.web()
                .post()
                .uri("/api/v1/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void closedPageLeadsPeopleToTheSignInAndBack() {
        visitor.web()
                .get()
                .uri("/incidents?open=1")
                .header("Accept", "text/html")
                .exchange()
                .expectStatus()
                .isFound()
                .expectHeader()
                .valueEquals("Location", "/sign-in?next=%2Fincidents%3Fopen%3D1");
    }

    @Test
    void closedPartOfAPageSendsTheWholePageToTheSignIn() {
        visitor.web()
                .get()
                .uri("/part")
                .header("Accept", "text/html, */*")
                .header("HX-Request", "true")
                .header("HX-Current-URL", "http://localhost/incidents/1")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("HX-Redirect", "/sign-in?next=%2Fincidents%2F1");
    }

    @Test
    void tokenOpensTheApiAndIsAnActorWithARole() {
        visitor.web()
                .get()
                .uri("/api/v1/me")
                .header("Authorization", ADMIN)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.kind")
                .isEqualTo("TOKEN")
                .jsonPath("$.role")
                .isEqualTo("ADMIN");
    }

    @Test
    void wrongTokenIsUnauthenticatedEvenBesideAGoodSession() {
        var session = visitor.signIn(visitor.person(Role.READER), "/");

        visitor.web()
                .get()
                .uri("/api/v1/me")
                .cookie(SessionCookie.NAME, session)
                .header("Authorization", "Bearer wrong")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void sessionWriteWithoutFormTokenIsRefusedAndWithItPasses() {
        var session = visitor.signIn(visitor.person(Role.ADMIN), "/");
        var form = visitor.form(session);
        var write = visitor.web().post().uri("/api/v1/tokens").cookie(SessionCookie.NAME, session);

        write.contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\":\"t\",\"role\":\"READER\"}")
                .exchange()
                .expectStatus()
                .isForbidden();
        visitor.web()
                .post()
                .uri("/api/v1/tokens")
                .cookie(SessionCookie.NAME, session)
                .cookie("XSRF-TOKEN", form)
                .header("X-XSRF-TOKEN", form)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\":\"t\",\"role\":\"READER\"}")
                .exchange()
                .expectStatus()
                .isCreated();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/customers", "/api/v1/components", "/api/v1/incidents", "/openapi.json", "/"})
    void statusPageMayFollowTheFeedAndReadNothingElse(String path) {
        visitor.web()
                .get()
                .uri(path)
                .header("Authorization", "Bearer " + secretOf(Role.STATUS_PAGE))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private String secretOf(Role role) {
        return new String(
                        visitor.web()
                                .post()
                                .uri("/api/v1/tokens")
                                .header("Authorization", ADMIN)
                                .contentType(MediaType.APPLICATION_JSON)
                                .bodyValue("{\"name\":\"page\",\"role\":\"%s\"}".formatted(role))
                                .exchange()
                                .expectStatus()
                                .isCreated()
                                .expectBody()
                                .returnResult()
                                .getResponseBodyContent(),
                        StandardCharsets.UTF_8)
                .replaceFirst("(?s).*\"secret\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    @Test
    void everyAnswerForbidsForeignScripts() {
        visitor.web()
                .get()
                .uri("/sign-in")
                .exchange()
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .contains("default-src 'self'", "frame-ancestors 'self'")
                                .doesNotContain("unsafe"))
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff");
    }

    @Test
    void openApiIsForWhoeverIsLetInAndShowsNoActorToFillIn() {
        visitor.web()
                .get()
                .uri("/openapi.json")
                .header("Authorization", ADMIN)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.paths['/api/v1/me'].get.parameters")
                .doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/me;x=1",
                "/api//v1/me",
                "/sign-in/../api/v1/me",
                "/api/v1/people/%2e%2e/me",
                "/api/v1/%00"
            })
    void addressThatTriesToSlipByStaysClosed(String address) {
        visitor.web()
                .get()
                .uri(URI.create("http://localhost:" + port + address))
                .exchange()
                .expectStatus()
                .is4xxClientError();
    }
}
