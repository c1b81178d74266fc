package dev.vestnik.incidentservice.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.NewPerson;
import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.templates.Language;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scripts, attributes and template expressions typed into every text field there is come out as the text they are: on screens and in letters. */
@ServiceTest
class InjectionTests {

    /** Breaks out of text, of an attribute and of a template, if anything lets it; {@code owned} names it. */
    private static final String EVIL =
            "owned\"'><script>alert(7)</script><img src=x onerror=alert(7)>${7*191}<#assign x=1>{{7*191}}";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String run = UUID.randomUUID().toString();
    private final WebTestClient web;
    private final People people;

    @Autowired
    InjectionTests(@LocalServerPort int port, People people) {
        this.people = people;
        this.web = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeader("Authorization", "Bearer test-admin-token")
                .defaultHeader("Accept-Language", "en")
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(8_000_000))
                .responseTimeout(Duration.ofSeconds(30))
                .build();
    }

    private String ref = "";

    /** A component, a customer and an incident, all named so. */
    @BeforeEach
    void incident() {
        posted(
                "/api/v1/components",
                Map.of(
                        "code",
                        "evil-" + run,
                        "names",
                        both(),
                        "group",
                        Map.of("code", "evil-group-" + run, "names", both()),
                        "region",
                        "ru-1",
                        "symptoms",
                        new Object[] {Map.of("code", "broken", "effect", "DOWN", "present", plain(), "past", plain())
                        }));
        imported();
        declared();
    }

    private void declared() {
        ref = posted(
                        "/api/v1/incidents",
                        Map.of(
                                "components",
                                new String[] {"evil-" + run},
                                "symptom",
                                "broken",
                                "severity",
                                "SEV2",
                                "title",
                                both()))
                .path("ref")
                .asString();
        posted("/api/v1/incidents/" + ref + "/affected", Map.of("components", new String[] {"evil-" + run}));
    }

    @Test
    void customersOfAFileAreShownAsTheyAreNamed() {
        assertHarmless("/customers?query=evil-" + run);
        assertThat(page("/customers?query=evil-" + run).text()).contains("<script>alert(7)</script>");
        assertHarmless("/customers/evil-" + run + "/receipt");
    }

    @Test
    void searchForIsShownAsItWasTyped() {
        for (var path : new String[] {"/customers?query={evil}", "/audit?object={evil}&actor={evil}&action={evil}"}) {
            assertHarmless(page(path, EVIL), path);
        }
    }

    @Test
    void linesAndTitlesOfTheRoomAreText() {
        posted("/api/v1/incidents/" + ref + "/timeline", Map.of("line", EVIL));
        posted(
                "/api/v1/incidents/" + ref + "/timeline",
                Map.of("kind", "CAUSE_FOUND", "text", EVIL, "publicText", both(), "visibility", "PUBLIC"));

        for (var path : new String[] {"", "/live", "/step", "/credits", "/postmortem/card", "/facts/CAUSE_FOUND"}) {
            assertHarmless("/incidents/" + ref + path);
        }
        assertHarmless(page("/incidents/" + ref + "/understood?line={evil}", EVIL), "understood");
        assertThat(page("/incidents/" + ref).text()).contains("owned", "<script>alert(7)</script>");
        assertHarmless("/");
        assertHarmless("/components");
        assertHarmless("/incidents/new?component=evil-" + run);
        assertHarmless("/incidents/new/symptoms?component=evil-" + run);
    }

    @Test
    void lettersOfAnEvilNameHoldItAsText() {
        var draft = posted("/api/v1/incidents/" + ref + "/notices", Map.of("kind", "FIRST"));

        var html = draft.findValuesAsString("html");
        assertThat(html).isNotEmpty().allSatisfy(letter -> assertHarmless(Jsoup.parse(letter), "letter"));
        assertThat(draft.toString()).contains("owned").doesNotContain("1337");
        assertHarmless("/incidents/" + ref + "/notices/"
                + draft.path("notice").path("id").asString() + "/confirm");
    }

    @Test
    void namesOfPeopleAndTokensAreText() {
        people.add(
                        Actor.engine("test"),
                        new NewPerson(
                                "evil-" + run, EVIL, Role.READER, Language.EN, Optional.of("correct horse battery")))
                .block();
        posted("/api/v1/tokens", Map.of("name", EVIL, "role", "READER"));

        assertHarmless("/people");
        assertHarmless("/tokens");
        assertHarmless("/audit");
    }

    @Test
    void refusalOfAnEvilAddressIsText() {
        assertHarmless(page("/incidents/{evil}", EVIL), "a refusal");
        assertHarmless(page("/sign-in?next={evil}", EVIL), "sign-in");
    }

    private void imported() {
        var csv = "id,name,email,language,zone,components\nevil-%s,\"%s\",evil-%s@customer.example,en,UTC,evil-%s\n"
                .formatted(run, EVIL.replace("\"", "\"\""), run, run);
        web.post()
                .uri("/api/v1/customers/import")
                .contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue(csv.getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    /** A symptom knows one expression of its own and refuses every other. */
    private static Map<String, String> plain() {
        var evil = EVIL.replaceFirst("\\$\\{.*", "");
        return Map.of("ru", evil, "en", evil);
    }

    private static Map<String, String> both() {
        return Map.of("ru", EVIL, "en", EVIL);
    }

    private JsonNode posted(String path, Map<String, ?> body) {
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

    private void assertHarmless(String path) {
        assertHarmless(page(path), path);
    }

    private Document page(String path, Object... values) {
        var answer = web.get()
                .uri(path, values.length == 0 ? new Object[0] : new Object[] {values[0], values[0], values[0]})
                .header("Accept", "text/html")
                .exchange()
                .expectBody(String.class)
                .returnResult();
        assertThat(answer.getStatus().is5xxServerError()).as(path).isFalse();
        return Jsoup.parse(Objects.requireNonNullElse(answer.getResponseBody(), ""));
    }

    /** No script but our own files, no attribute that acts, no expression that was worked out. */
    private static void assertHarmless(Document page, String where) {
        assertThat(page.select("script:not([src^=/])")).as(where).isEmpty();
        assertThat(page.select("img[src=x], [href^=javascript:]")).as(where).isEmpty();
        assertThat(page.getAllElements().stream()
                        .map(Element::attributes)
                        .flatMap(attributes -> attributes.asList().stream())
                        .map(Attribute::getKey)
                        .filter(name -> name.startsWith("on")))
                .as(where)
                .isEmpty();
        assertThat(page.html()).as(where).doesNotContain("1337");
    }
}
