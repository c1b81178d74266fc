package dev.vestnik.incidentservice.console;

import static dev.vestnik.incidentservice.console.Evil.assertHarmless;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.NewPerson;
import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.templates.Language;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Scripts, attributes and template expressions typed into every text field there is come out as the text they are: on screens and in letters. */
@ServiceTest
class InjectionTests {

    private final String run = UUID.randomUUID().toString();
    private final Evil evil;
    private final People people;
    private String ref = "";

    @Autowired
    InjectionTests(@LocalServerPort int port, People people) {
        this.people = people;
        this.evil = Evil.at(port);
    }

    @BeforeEach
    void incident() {
        ref = evil.opened(run);
    }

    @Test
    void customersOfAFileAreShownAsTheyAreNamed() {
        evil.assertShown("/customers?query=evil-" + run);
        evil.assertHarmless("/customers/evil-" + run + "/receipt");
    }

    @Test
    void reportOnAFileWithWrongRowsShowsThemAsText() {
        var file = new MultipartBodyBuilder();
        file.part(
                        "file",
                        "id,name,email,language,zone,components\n%1$s,%1$s,%1$s,%1$s,%1$s,%1$s\n"
                                .formatted("\"" + Evil.TEXT.replace("\"", "\"\"") + "\"")
                                .getBytes(StandardCharsets.UTF_8))
                .filename("<img src=x onerror=alert(7)>.csv")
                .contentType(MediaType.parseMediaType("text/csv"));

        var answer = evil.web()
                .post()
                .uri("/customers/import")
                .accept(MediaType.TEXT_HTML)
                .bodyValue(file.build())
                .exchange()
                .expectBody(String.class)
                .returnResult();

        assertThat(answer.getStatus().is5xxServerError()).isFalse();
        assertHarmless(Jsoup.parse(String.valueOf(answer.getResponseBody())), "report");
    }

    @Test
    void searchForIsShownAsItWasTyped() {
        for (var path : new String[] {
            "/customers?query={evil}",
            "/incidents?query={evil}&state={evil}&component={evil}",
            "/audit?object={evil}&actor={evil}&action={evil}",
            "/incidents/new?component={evil}"
        }) {
            assertHarmless(evil.page(path, Evil.TEXT), path);
        }
    }

    @Test
    void linesAndTitlesOfTheRoomAreText() {
        evil.posted(timeline(), Map.of("line", Evil.TEXT));
        for (var kind : List.of(
                "FIRST_COMPLAINT",
                "ROLE_TAKEN",
                "HANDED_OVER",
                "CHECK_TICKED",
                "HYPOTHESIS",
                "CAUSE_FOUND",
                "WORKAROUND_KNOWN",
                "RELEASE_STARTED",
                "TICKET_LINKED",
                "EXTERNAL_EVENT",
                "PARTIAL_RESTORE")) {
            tried(kind);
        }

        for (var path : new String[] {"", "/live", "/step", "/credits", "/runbooks", "/facts/CAUSE"}) {
            evil.assertHarmless("/incidents/" + ref + path);
        }
        assertHarmless(evil.page("/incidents/" + ref + "/understood?line={evil}", Evil.TEXT), "understood");
        evil.assertShown("/incidents/" + ref);
        evil.assertHarmless(
                "/",
                "/incidents",
                "/components",
                "/components/evil-" + run,
                "/incidents/new?component=evil-" + run,
                "/incidents/new/symptoms?component=evil-" + run);
    }

    /** As an entry of that kind, where a person may write one now. */
    private void tried(String kind) {
        var entry = new HashMap<String, Object>(Map.of("kind", kind, "text", Evil.TEXT, "detail", Evil.TEXT));
        entry.put("publicText", Evil.both());
        entry.put("visibility", "PUBLIC");
        var status = evil.web()
                .post()
                .uri(timeline())
                .bodyValue(entry)
                .exchange()
                .returnResult(String.class)
                .getStatus();
        assertThat(status.is5xxServerError()).as(kind).isFalse();
    }

    @Test
    void correctionsAndTheirReasonsAreText() {
        var first = evil.posted(timeline(), Map.of("line", "noted")).path("id").asString();
        var second =
                evil.posted(timeline(), Map.of("line", Evil.TEXT)).path("id").asString();

        evil.posted(
                timeline() + "/" + first + "/corrections",
                Map.of("reason", Evil.TEXT, "entry", Map.of("kind", "NOTE", "text", Evil.TEXT)));
        evil.assertShown("/incidents/" + ref + "/entries/" + second + "/correction");
        evil.posted(timeline() + "/" + second + "/corrections", Map.of("reason", Evil.TEXT, "withdraw", true));

        evil.assertShown("/incidents/" + ref);
        evil.assertHarmless("/incidents/" + ref + "/live");
    }

    @Test
    void lettersOfAnEvilNameHoldItAsText() {
        var draft = evil.posted("/api/v1/incidents/" + ref + "/notices", Map.of("kind", "FIRST"));

        var html = draft.findValuesAsString("html");
        assertThat(html).isNotEmpty().allSatisfy(letter -> assertHarmless(Jsoup.parse(letter), "letter"));
        assertThat(draft.toString()).contains("owned").doesNotContainPattern(Evil.WORKED_OUT);
        evil.assertHarmless("/incidents/" + ref + "/step");
    }

    @Test
    void fieldsOfALetterAreText() {
        evil.posted(timeline(), Map.of("kind", "CAUSE_FOUND", "text", "x", "publicText", Evil.both()));
        var draft = evil.posted("/api/v1/incidents/" + ref + "/notices", Map.of("kind", "IDENTIFIED"))
                .path("notice");
        var fields = ((ObjectNode) draft.path("fields").deepCopy());
        fields.remove("kind");
        fields.putObject("action").put("ru", Evil.TEXT).put("en", Evil.TEXT);
        fields.putObject("workaround").put("ru", Evil.TEXT).put("en", Evil.TEXT);
        fields.putObject("dataSafety").put("answer", "SAFE");

        var letters = evil.web()
                .put()
                .uri("/api/v1/notices/" + draft.path("id").asString())
                .header("If-Match", "\"" + draft.path("version").asInt() + "\"")
                .bodyValue(fields)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();

        assertThat(letters).isNotNull();
        assertThat(letters.findValuesAsString("html"))
                .isNotEmpty()
                .allSatisfy(letter -> assertHarmless(Jsoup.parse(letter), "letter"));
        evil.assertHarmless("/incidents/" + ref + "/step", "/approved");
    }

    @Test
    void fieldsOfALetterWhenTheirFailureIsMissingAreRefused() {
        var fields = Map.of("action", Evil.both(), "dataSafety", Map.of("answer", "SAFE"));

        evil.web()
                .post()
                .uri("/api/v1/incidents/" + ref + "/notices")
                .bodyValue(Map.of("kind", "IDENTIFIED", "fields", fields))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void namesOfPeopleAndTokensAreText() {
        people.add(
                        Actor.engine("test"),
                        new NewPerson(
                                "evil-" + run,
                                Evil.TEXT,
                                Role.READER,
                                Language.EN,
                                Optional.of("correct horse battery")))
                .block();
        evil.posted("/api/v1/tokens", Map.of("name", Evil.TEXT, "role", "READER"));

        evil.assertShown("/people");
        evil.assertShown("/tokens");
        evil.assertHarmless("/audit", "/settings", "/duty", "/drills/trained");
    }

    @Test
    void refusalOfAnEvilAddressIsText() {
        assertHarmless(evil.page("/incidents/{evil}", Evil.TEXT), "a refusal");
        assertHarmless(evil.page("/sign-in?next={evil}", Evil.TEXT), "sign-in");
    }

    private String timeline() {
        return "/api/v1/incidents/" + ref + "/timeline";
    }
}
