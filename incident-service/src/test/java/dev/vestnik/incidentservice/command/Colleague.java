package dev.vestnik.incidentservice.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.access.Person;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who works here and is signed in: asks the API, and sends the forms of a room as its page does. */
public record Colleague(WebTestClient web, Person person, String csrf) {

    public static final String PASSWORD = "correct horse battery";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static Colleague signedIn(int port, Person person) {
        var out = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(8_000_000))
                .responseTimeout(Duration.ofSeconds(60))
                .build();
        var csrf = Jsoup.parse(bodyOf(out.get()
                        .uri("/sign-in")
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()))
                .select("input[name=_csrf]")
                .val();
        var in = out.mutate()
                .defaultCookie("vestnik_session", session(out, csrf, person))
                .defaultCookie("XSRF-TOKEN", csrf)
                .defaultHeader("X-XSRF-TOKEN", csrf)
                .defaultCookie("vestnik_lang", "ru")
                .build();
        return new Colleague(in, person, csrf);
    }

    private static String session(WebTestClient out, String csrf, Person person) {
        var typed = BodyInserters.fromFormData("_csrf", csrf)
                .with("login", person.login())
                .with("password", PASSWORD)
                .with("next", "/");
        var answer = out.post()
                .uri("/sign-in")
                .cookie("XSRF-TOKEN", csrf)
                .body(typed)
                .exchange()
                .returnResult(String.class);
        return Objects.requireNonNull(answer.getResponseCookies().getFirst("vestnik_session"))
                .getValue();
    }

    public UUID id() {
        return person.id();
    }

    /** What the API answers, which must be of that status; {@code body} is JSON, empty for none. */
    public JsonNode asks(HttpMethod method, String path, String body, int status) {
        var request =
                web.method(method).uri(path).accept(MediaType.APPLICATION_JSON).contentType(MediaType.APPLICATION_JSON);
        var answer = (body.isEmpty() ? request : request.bodyValue(body))
                .exchange()
                .expectBody(String.class)
                .returnResult();
        assertThat(answer.getStatus().value()).as(answer.getResponseBody()).isEqualTo(status);
        return JSON.readTree(Objects.requireNonNullElse(answer.getResponseBody(), "{}"));
    }

    /** The part of a page that answers a form, which must be of that status; fields in pairs. */
    public Document sends(String path, int status, String... fields) {
        var typed = new LinkedMultiValueMap<String, String>();
        for (int at = 0; at < fields.length; at += 2) {
            typed.add(fields[at], fields[at + 1]);
        }
        var answer = web.post()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .header("HX-Request", "true")
                .body(BodyInserters.fromFormData(typed))
                .exchange()
                .expectBody(String.class)
                .returnResult();
        assertThat(answer.getStatus().value()).as(answer.getResponseBody()).isEqualTo(status);
        return Jsoup.parse(bodyOf(answer));
    }

    public Document sees(String path) {
        return Jsoup.parse(bodyOf(web.get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()));
    }

    private static String bodyOf(EntityExchangeResult<String> answer) {
        return Objects.requireNonNull(answer.getResponseBody());
    }
}
