package dev.vestnik.incidentservice.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NoticeApiTests extends NoticeTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    private WebTestClient client = WebTestClient.bindToServer().build();

    @BeforeEach
    void connect() {
        client = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeader("Authorization", "Bearer test-admin-token")
                .defaultHeader("Accept-Language", "en")
                .build();
    }

    @Test
    void firstIsProposedDraftedShownAndSent() {
        var broken = company.broken(2);
        var all = "/api/v1/incidents/" + broken.of().ref() + "/notices";

        assertThat(got(all).at("/proposal/kind").asString()).isEqualTo("FIRST");
        var draft = posted(all, "{\"kind\": \"FIRST\"}", 201);
        assertThat(draft.at("/audience/total").asInt()).isEqualTo(2);
        assertThat(draft.at("/sides/1/text").asString()).contains("Investigating");
        var one = "/api/v1/notices/" + draft.at("/notice/id").asString();
        var sent = posted(one + "/send", "{\"expectedRecipients\": 2}", 200);

        assertThat(sent.at("/sent/heading/en").asString()).isEqualTo("Investigating");
        done(notices.require(UUID.fromString(sent.at("/id").asString())).block());
        assertThat(got(one + "/deliveries").at("/counts/sent").asInt()).isEqualTo(2);
    }

    @Test
    void editWithoutIfMatchNamesTheHeader() {
        var one = draft();

        var refusal = put(one, "*", "{\"failing\": {}}", 400);

        assertThat(refusal.at("/errors/0/field").asString()).isEqualTo("If-Match");
    }

    @Test
    void editUnderItsVersionKeepsWhatIsGivenAndNamesWhatIsMissing() {
        var one = draft();

        var edited = put(one, "\"1\"", "{\"failing\": {\"scope\": {\"ru\": \"всех\", \"en\": \"everybody\"}}}", 200);

        assertThat(edited.at("/notice/version").asInt()).isEqualTo(2);
        assertThat(edited.at("/findings").findValuesAsString("field"))
                .contains("failing.component", "failing.symptom", "failing.since", "nextUpdateBy");
        assertThat(put(one, "\"1\"", "{\"failing\": {}}", 409).at("/title").asString())
                .isNotBlank();
    }

    @Test
    void editWhenAFieldIsUnreadableNamesIt() {
        var one = draft();

        var refusal = put(one, "\"1\"", "{\"failing\": {\"since\": \"yesterday\"}}", 400);

        assertThat(refusal.at("/errors/0/field").asString()).isEqualTo("failing.since");
    }

    @Test
    void draftOfAnUnknownKindNamesTheKind() {
        var broken = company.broken(0);

        var refusal = posted("/api/v1/incidents/" + broken.of().ref() + "/notices", "{\"kind\": \"SPAM\"}", 400);

        assertThat(refusal.at("/errors/0/field").asString()).isEqualTo("kind");
    }

    private String draft() {
        var broken = company.broken(0);
        var draft = posted("/api/v1/incidents/" + broken.of().ref() + "/notices", "{\"kind\": \"FIRST\"}", 201);
        return "/api/v1/notices/" + draft.at("/notice/id").asString();
    }

    private JsonNode got(String path) {
        return read(client.get().uri(path), 200);
    }

    private JsonNode posted(String path, String body, int status) {
        return read(
                client.post().uri(path).contentType(MediaType.APPLICATION_JSON).bodyValue(body), status);
    }

    private JsonNode put(String path, String match, String body, int status) {
        return read(
                client.put()
                        .uri(path)
                        .header("If-Match", match)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body),
                status);
    }

    private static JsonNode read(WebTestClient.RequestHeadersSpec<?> request, int status) {
        var answer = request.exchange().expectBody(String.class).returnResult();
        assertThat(answer.getStatus().value()).as(answer.getResponseBody()).isEqualTo(status);
        return JSON.readTree(answer.getResponseBody());
    }
}
