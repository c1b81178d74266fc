package dev.vestnik.incidentservice.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who is refused learns why, in words, and where to go from there. */
@ServiceTest
class RefusalTests {

    private final Visitor visitor;
    private final Tokens tokens;

    @Autowired
    RefusalTests(@LocalServerPort int port, People people, Tokens tokens) {
        this.visitor = Visitor.at(port, people);
        this.tokens = tokens;
    }

    @ParameterizedTest
    @CsvSource({
        "ru, Роли «Наблюдатель» не разрешено открывать инцидент.",
        "en, The role “Reader” may not declare an incident."
    })
    void refusalNamesRoleAndRightInWordsAndCodesForPrograms(String language, String sentence) {
        declaring(Role.READER, Set.of(), language)
                .jsonPath("$.detail")
                .isEqualTo(sentence)
                .jsonPath("$.role")
                .isEqualTo("READER")
                .jsonPath("$.permission")
                .isEqualTo("DECLARE")
                .jsonPath("$.scopes")
                .doesNotExist();
    }

    @Test
    void refusalOfAScopedTokenBlamesTheTokenAndNotTheRole() {
        declaring(Role.INCIDENT_MANAGER, Set.of(Permission.READ), "ru")
                .jsonPath("$.detail")
                .isEqualTo(
                        "Роли «Менеджер инцидента» разрешено открывать инцидент, но этому токену — нет: он выдан с более узкими правами.")
                .jsonPath("$.scopes[0]")
                .isEqualTo("READ");
    }

    private WebTestClient.BodyContentSpec declaring(Role role, Set<Permission> scopes, String language) {
        var issued = tokens.issue(Visitor.ENGINE, new TokenAsk("refusal", role, scopes, Optional.empty()));
        return visitor.web()
                .post()
                .uri("/api/v1/incidents")
                .header(
                        "Authorization",
                        "Bearer " + Objects.requireNonNull(issued.block()).secret())
                .header("Accept-Language", language)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody();
    }

    @ParameterizedTest
    @CsvSource({"PARTNER_AGENT, /, /approved", "READER, /people, /"})
    void refusalPageLeadsToWhereThatReaderMayBe(Role role, String refused, String home) {
        var page = page(visitor.web()
                .get()
                .uri(refused)
                .header("Accept", "text/html")
                .cookie(SessionCookie.NAME, visitor.signIn(visitor.person(role), "/")));

        assertThat(page.select("main a[href=" + home + "]")).hasSize(1);
        assertThat(page.text()).contains("не разрешено").doesNotContain(role.name());
    }

    @Test
    void refusalOfAFormThatIsOutOfDateSaysSoAndLeadsBackToItsPage() {
        var page = page(visitor.web()
                .post()
                .uri("/sign-in")
                .header("Accept", "text/html")
                .header("Referer", "http://localhost/sign-in?next=%2Fduty"));

        assertThat(page.select("h1").text()).isEqualTo("Страница устарела");
        assertThat(page.select("main a").attr("href")).isEqualTo("/sign-in?next=%2Fduty");
    }

    private static Document page(WebTestClient.RequestHeadersSpec<?> asked) {
        return Jsoup.parse(Visitor.body(asked.exchange()
                .expectStatus()
                .isForbidden()
                .expectBody(String.class)
                .returnResult()));
    }

    @Test
    void refusalOfWhatAProgramSentPromisesToKeepNothing() {
        visitor.web()
                .post()
                .uri("/api/v1/tokens")
                .header("Authorization", "Bearer test-admin-token")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\":\"\",\"role\":\"READER\"}")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("Исправьте отмеченные поля.");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/people, '{\"login\":\"LOGIN\",\"name\":\"\\u200b\",\"role\":\"READER\"}'",
        "/api/v1/tokens, '{\"name\":\"nimda\\u202e\",\"role\":\"READER\"}'"
    })
    void nameThatHidesOrTurnsItselfIsRefusedWithItsField(String door, String asked) {
        visitor.web()
                .post()
                .uri(door)
                .header("Authorization", "Bearer test-admin-token")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(asked.replace("LOGIN", "hidden-" + UUID.randomUUID()))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("name")
                .jsonPath("$.errors[0].rule")
                .isEqualTo("visible");
    }
}
