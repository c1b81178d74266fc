package dev.vestnik.incidentservice.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.reactive.function.BodyInserters;

@ServiceTest
class SignInPagesTests {

    private final Visitor visitor;

    @Autowired
    SignInPagesTests(@LocalServerPort int port, People people) {
        this.visitor = Visitor.at(port, people);
    }

    @Test
    void signInWithoutFormTokenIsRefused() {
        visitor.web()
                .post()
                .uri("/sign-in")
                .body(BodyInserters.fromFormData("login", "x").with("password", "y"))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void signInGivesACookieScriptsCannotReadAndAWayBack() {
        var answer = visitor.attempt(visitor.person(Role.SCRIBE), Visitor.PASSWORD, "/incidents?open=1");

        assertThat(answer.getStatus().value()).isEqualTo(303);
        assertThat(answer.getResponseHeaders().getFirst("Location")).isEqualTo("/incidents?open=1");
        assertThat(Visitor.cookie(answer)).satisfies(cookie -> {
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getSameSite()).isEqualTo("Lax");
            assertThat(cookie.getValue()).hasSize(43);
        });
    }

    @Test
    void signInMakesThePersonTheActorOfTheirRequests() {
        var person = visitor.person(Role.SCRIBE);

        visitor.web()
                .get()
                .uri("/api/v1/me")
                .cookie(SessionCookie.NAME, visitor.signIn(person, "/"))
                .exchange()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(person.id().toString())
                .jsonPath("$.person.login")
                .isEqualTo(person.login());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "/a\r\nX: y",
                "evil"
            })
    void signInNeverLeadsAway(String next) {
        var answer = visitor.attempt(visitor.person(Role.READER), Visitor.PASSWORD, next);

        assertThat(answer.getResponseHeaders().getFirst("Location")).isEqualTo("/");
    }

    @Test
    void signInWhenWrongKeepsTheLoginAndSaysNeitherWhich() {
        var login = "<b>\"' OR 1=1 --";

        var answer = visitor.attempt(login, "wrong", "/");

        var page = Jsoup.parse(Visitor.body(answer));
        assertThat(answer.getStatus().value()).isEqualTo(401);
        assertThat(page.select("input[name=login]").val()).isEqualTo(login);
        assertThat(page.select("input[name=password]").val()).isEmpty();
        assertThat(page.select("[role=alert]").text()).contains("Логин или пароль");
    }

    @Test
    void signInAnewGivesAnotherSessionAndEndsTheEarlierOneOfThatBrowser() {
        var planted = visitor.signIn(visitor.person(Role.READER), "/");
        var form = visitor.form(planted);

        var answer = visitor.web()
                .post()
                .uri("/sign-in")
                .cookie(SessionCookie.NAME, planted)
                .cookie("XSRF-TOKEN", form)
                .body(BodyInserters.fromFormData("_csrf", form)
                        .with("login", visitor.person(Role.SCRIBE).login())
                        .with("password", Visitor.PASSWORD))
                .exchange()
                .expectBody(String.class)
                .returnResult();

        assertThat(Visitor.cookie(answer).getValue()).isNotEqualTo(planted);
        assertThat(statusOfMe(Visitor.cookie(answer).getValue())).isEqualTo(200);
        assertThat(statusOfMe(planted)).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/", "/assets/base.js", "/nothing/here", "/api/v1/me", "/livez"})
    void answerOfAnyKindCarriesThePolicy(String path) {
        visitor.web()
                .get()
                .uri(path)
                .exchange()
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'")
                                .doesNotContain("unsafe"))
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .doesNotExist("Strict-Transport-Security");
    }

    @Test
    void signOutEndsTheSessionAtOnce() {
        var session = visitor.signIn(visitor.person(Role.READER), "/");
        var form = visitor.form(session);

        visitor.web()
                .post()
                .uri("/sign-out")
                .cookie(SessionCookie.NAME, session)
                .cookie("XSRF-TOKEN", form)
                .body(BodyInserters.fromFormData("_csrf", form))
                .exchange()
                .expectStatus()
                .isSeeOther();

        visitor.web()
                .get()
                .uri("/api/v1/me")
                .cookie(SessionCookie.NAME, session)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void oneTimePasswordOpensOnlyThePageToChangeIt() {
        var session = signInByOneTimePassword();

        assertThat(statusOfMe(session)).isEqualTo(403);
        visitor.web()
                .get()
                .uri("/")
                .header("Accept", "text/html")
                .cookie(SessionCookie.NAME, session)
                .exchange()
                .expectHeader()
                .valueEquals("Location", "/password");
    }

    @Test
    void oneTimePasswordChangedOpensTheHouseAndEndsTheEarlierSession() {
        var added = Objects.requireNonNull(visitor.people()
                .add(Visitor.ENGINE, Visitor.asked(Role.READER, null))
                .block());
        var oneTime = added.oneTimePassword().orElseThrow();
        var session = Visitor.cookie(visitor.attempt(added.person().login(), oneTime, "/"))
                .getValue();

        var changed = visitor.change(session, oneTime, Visitor.PASSWORD);

        assertThat(changed.getStatus().value()).isEqualTo(303);
        assertThat(statusOfMe(Visitor.cookie(changed).getValue())).isEqualTo(200);
        assertThat(statusOfMe(session)).isEqualTo(401);
    }

    @Test
    void partnerWhoChoseAPasswordBeginsWithWhatIsApproved() {
        var session = visitor.signIn(visitor.person(Role.PARTNER_AGENT), "/");

        var changed = visitor.change(session, Visitor.PASSWORD, "another horse battery");

        assertThat(changed.getResponseHeaders().getLocation()).hasToString("/approved");
    }

    @Test
    void passwordTooShortIsSaidBesideItsField() {
        var session = visitor.signIn(visitor.person(Role.READER), "/");

        var answer = visitor.change(session, Visitor.PASSWORD, "short");

        assertThat(answer.getStatus().value()).isEqualTo(400);
        assertThat(Jsoup.parse(Visitor.body(answer)).select("#fresh-wrong").text())
                .contains("12");
    }

    @Test
    void languageChosenIsKeptForTheReaderAndThePerson() {
        var person = visitor.person(Role.READER);
        var session = visitor.signIn(person, "/");
        var form = visitor.form(session);

        visitor.web()
                .post()
                .uri("/language")
                .cookie(SessionCookie.NAME, session)
                .cookie("XSRF-TOKEN", form)
                .body(BodyInserters.fromFormData("_csrf", form)
                        .with("lang", "en")
                        .with("next", "/incidents"))
                .exchange()
                .expectHeader()
                .valueEquals("Location", "/incidents")
                .expectCookie()
                .valueEquals("vestnik_lang", "en");

        var kept = Objects.requireNonNull(visitor.people().find(person.actor()).block());
        assertThat(kept.language().tag()).isEqualTo("en");
    }

    private String signInByOneTimePassword() {
        var added = Objects.requireNonNull(visitor.people()
                .add(Visitor.ENGINE, Visitor.asked(Role.READER, null))
                .block());
        var oneTime = added.oneTimePassword().orElseThrow();
        return Visitor.cookie(visitor.attempt(added.person().login(), oneTime, "/"))
                .getValue();
    }

    private int statusOfMe(String session) {
        return visitor.web()
                .get()
                .uri("/api/v1/me")
                .cookie(SessionCookie.NAME, session)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }
}
