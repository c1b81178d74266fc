package dev.vestnik.incidentservice.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** Somebody at the doors of the running service: makes a person, fetches a form's token, signs in. */
record Visitor(WebTestClient web, People people) {

    static final String PASSWORD = "correct horse battery";
    static final Actor ENGINE = Actor.engine("test");

    static Visitor at(int port, People people) {
        var web = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .build();
        return new Visitor(web, people);
    }

    Person person(Role role) {
        return Objects.requireNonNull(people.add(ENGINE, asked(role, PASSWORD)).block())
                .person();
    }

    static NewPerson asked(Role role, @Nullable String password) {
        return NewPerson.of("t-" + UUID.randomUUID(), "Test", role.name(), "ru", password);
    }

    String signIn(Person person, String next) {
        return cookie(attempt(person, PASSWORD, next)).getValue();
    }

    EntityExchangeResult<String> attempt(Person person, String password, String next) {
        return attempt(person.login(), password, next);
    }

    EntityExchangeResult<String> attempt(String login, String password, String next) {
        return attempt(login, password, next, "");
    }

    /** By a browser that has been told this token, or none. */
    EntityExchangeResult<String> attempt(String login, String password, String next, String browser) {
        var form = form("");
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("_csrf", form);
        fields.add("login", login);
        fields.add("password", password);
        fields.add("next", next);
        return web.post()
                .uri("/sign-in")
                .cookie("XSRF-TOKEN", form)
                .cookie(KnownBrowsers.COOKIE, browser)
                .body(BodyInserters.fromFormData(fields))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    EntityExchangeResult<String> change(String session, String current, String fresh) {
        var form = form(session);
        return web.post()
                .uri("/password")
                .cookie(SessionCookie.NAME, session)
                .cookie("XSRF-TOKEN", form)
                .body(BodyInserters.fromFormData("_csrf", form)
                        .with("current", current)
                        .with("fresh", fresh)
                        .with("again", fresh))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    /** The form token of a page, which is also its cookie. */
    String form(String session) {
        var answer = web.get()
                .uri("/sign-in")
                .cookie(SessionCookie.NAME, session)
                .exchange()
                .expectBody(String.class)
                .returnResult();
        var token = Jsoup.parse(body(answer)).select("input[name=_csrf]").val();
        assertThat(Objects.requireNonNull(answer.getResponseCookies().getFirst("XSRF-TOKEN"))
                        .getValue())
                .isEqualTo(token);
        return token;
    }

    static ResponseCookie cookie(EntityExchangeResult<String> answer) {
        return Optional.ofNullable(answer.getResponseCookies().getFirst(SessionCookie.NAME))
                .orElseThrow();
    }

    static String body(EntityExchangeResult<String> answer) {
        return Objects.requireNonNull(answer.getResponseBody());
    }
}
