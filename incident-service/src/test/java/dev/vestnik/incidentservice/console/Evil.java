package dev.vestnik.incidentservice.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who types scripts, attributes and template expressions into every field, and looks whether any page took them for more than text. */
record Evil(WebTestClient web) {

    /** Breaks out of text, of an attribute and of a template, if anything lets it; {@code owned} names it. */
    static final String TEXT =
            "owned\"'><script>alert(7)</script><img src=x onerror=alert(7)>${7*191}<#assign x=1>{{7*191}}";

    /** One of its expressions, worked out where it stood; the bare number may be that of a row. */
    static final Pattern WORKED_OUT = Pattern.compile("(alert\\(7\\)|x=1)(>|&gt;)1.?337");

    /** What a field that knows one expression of its own takes. */
    static final String PLAIN = TEXT.replaceFirst("\\$\\{.*", "");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Evil at(int port) {
        return new Evil(WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeader("Authorization", "Bearer test-admin-token")
                .defaultHeader("Accept-Language", "en")
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(8_000_000))
                .responseTimeout(Duration.ofSeconds(30))
                .build());
    }

    static Map<String, String> both() {
        return Map.of("ru", TEXT, "en", TEXT);
    }

    /** A component, a customer who uses it and an incident of it, all named so; the incident's number. */
    String opened(String run) {
        component("evil-" + run);
        imported(run);
        var of = new String[] {"evil-" + run};
        var ref = posted(
                        "/api/v1/incidents",
                        Map.of("components", of, "symptom", "broken", "severity", "SEV2", "title", both()))
                .path("ref")
                .asString();
        posted("/api/v1/incidents/" + ref + "/affected", Map.of("components", of));
        return ref;
    }

    private void component(String code) {
        var plain = Map.of("ru", PLAIN, "en", PLAIN);
        var symptom = Map.of("code", "broken", "effect", "DOWN", "present", plain, "past", plain);
        var asked = new HashMap<String, Object>(Map.of("code", code, "names", both(), "region", "ru-1"));
        asked.put("group", Map.of("code", code, "names", both()));
        asked.put("symptoms", new Object[] {symptom});
        posted("/api/v1/components", asked);
    }

    private void imported(String run) {
        var csv = "id,name,email,language,zone,components\nevil-%s,\"%s\",evil-%s@customer.example,en,UTC,evil-%s\n"
                .formatted(run, TEXT.replace("\"", "\"\""), run, run);
        web.post()
                .uri("/api/v1/customers/import")
                .contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue(csv.getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    JsonNode posted(String path, Map<String, ?> body) {
        var answer = web.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(JSON.writeValueAsString(body))
                .exchange()
                .expectBody(String.class)
                .returnResult();
        assertThat(answer.getStatus().is2xxSuccessful())
                .as(path + " " + answer.getResponseBody())
                .isTrue();
        return JSON.readTree(Objects.requireNonNullElse(answer.getResponseBody(), "{}"));
    }

    /** Sends a form of a page, whose answer must be harmless too. */
    void sent(String path, String... fields) {
        var typed = new LinkedMultiValueMap<String, String>();
        for (int at = 0; at < fields.length; at += 2) {
            typed.add(fields[at], fields[at + 1]);
        }
        var answer = web.post()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .body(BodyInserters.fromFormData(typed))
                .exchange()
                .expectBody(String.class)
                .returnResult();
        assertThat(answer.getStatus().isError())
                .as(path + " " + answer.getResponseBody())
                .isFalse();
        assertHarmless(Jsoup.parse(Objects.requireNonNullElse(answer.getResponseBody(), "")), path);
    }

    /** A page, asked for with that text wherever the address has a place for it. */
    Document page(String path, String... typed) {
        var values = typed.length == 0 ? new Object[0] : new Object[] {typed[0], typed[0], typed[0]};
        var answer = web.get()
                .uri(path, values)
                .header("Accept", "text/html")
                .exchange()
                .expectBody(String.class)
                .returnResult();
        assertThat(answer.getStatus().is5xxServerError()).as(path).isFalse();
        assertThat(typed.length > 0 || answer.getStatus().is2xxSuccessful())
                .as(path + " " + answer.getStatus())
                .isTrue();
        return Jsoup.parse(Objects.requireNonNullElse(answer.getResponseBody(), ""));
    }

    /** The page shows what was typed, and as text. */
    void assertShown(String path) {
        var shown = page(path);
        assertThat(shown.text() + shown.select("input, textarea").eachAttr("value"))
                .as(path)
                .contains("<script>alert(7)");
        assertHarmless(shown, path);
    }

    void assertHarmless(String... paths) {
        for (var path : paths) {
            assertHarmless(page(path), path);
        }
    }

    /** No script but our own files, no attribute that acts, no expression that was worked out. */
    static void assertHarmless(Document page, String where) {
        assertThat(page.select("script:not([src^=/])")).as(where).isEmpty();
        assertThat(page.select("img[src=x], [href^=javascript:]")).as(where).isEmpty();
        assertThat(page.getAllElements().stream()
                        .map(Element::attributes)
                        .flatMap(attributes -> attributes.asList().stream())
                        .map(Attribute::getKey)
                        .filter(name -> name.startsWith("on")))
                .as(where)
                .isEmpty();
        assertThat(page.html()).as(where).doesNotContainPattern(WORKED_OUT);
    }
}
