package dev.vestnik.incidentservice.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.component.Components;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class RunbookApiTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FIRST = "first-15-minutes";

    @LocalServerPort
    int port;

    @Autowired
    Components components;

    private final String code = "rb-" + UUID.randomUUID();
    private WebTestClient client = WebTestClient.bindToServer().build();

    @BeforeEach
    void connect() {
        components.obtain(code).block();
        client = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeader("Authorization", "Bearer test-admin-token")
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    @Test
    void incidentWhenOpenedWorksByTheFirstFifteenMinutesAndIsNobodysUntilItIsTaken() {
        var ref = declared();

        var attached = attached(ref, FIRST);

        assertThat(attached.path("trigger").asString()).isEqualTo("START");
        assertThat(attached.path("version").asInt()).isPositive();
        assertThat(step(attached, 1).path("done").isNull()).isTrue();
        assertThat(step(attached, 4).path("done").isNull()).isTrue();
        assertThat(step(attached, 3).path("done").isNull()).isTrue();
        assertThat(step(attached, 3).path("dueAt").asString())
                .isEqualTo(Instant.parse(attached.path("since").asString())
                        .plus(Duration.ofMinutes(5))
                        .toString());
        assertThat(of(ref).path("attached")).hasSize(1);

        post("/api/v1/incidents/{ref}/timeline", ref, "{\"kind\": \"ROLE_TAKEN\", \"detail\": \"SCRIBE\"}", 201);
        post(
                "/api/v1/incidents/{ref}/timeline",
                ref,
                "{\"kind\": \"ROLE_TAKEN\", \"detail\": \"INCIDENT_MANAGER\"}",
                201);

        var led = step(attached(ref, FIRST), 1).path("done");
        assertThat(led.path("seen").asBoolean()).isTrue();
    }

    @Test
    void stepWhenTickedTwiceIsOneLineOfTheTimelineInBothLanguages() {
        var ref = declared();
        attached(ref, FIRST);

        tick(ref, 2);
        var after = tick(ref, 2);

        var ticks = ticks(ref);
        assertThat(ticks).hasSize(1);
        assertThat(ticks.getFirst().path("fact").path("step").asString()).isEqualTo(FIRST + "/2");
        assertThat(ticks.getFirst().path("fact").path("text").path("ru").asString())
                .contains("карточку");
        assertThat(ticks.getFirst().path("fact").path("text").path("en").asString())
                .contains("card");
        assertThat(ticks.getFirst().path("visibility").asString()).isEqualTo("INTERNAL");
        var done = step(found(after, FIRST), 2).path("done");
        assertThat(done.path("byRole").asString()).isEqualTo("ADMIN");
        assertThat(done.path("seen").asBoolean()).isFalse();
    }

    @Test
    void tickWhenTakenBackStaysOnTheTimelineAsCorrectedAndMayBeMadeAgain() {
        var ref = declared();
        attached(ref, FIRST);
        tick(ref, 2);

        var after = JSON.readTree(client.delete()
                .uri("/api/v1/incidents/{ref}/runbooks/{code}/ticks/2?reason=too early", ref, FIRST)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());

        assertThat(step(found(after, FIRST), 2).path("done").isNull()).isTrue();
        assertThat(ticks(ref).getFirst().path("corrected").asBoolean()).isTrue();
        assertThat(step(found(tick(ref, 2), FIRST), 2).path("done").isNull()).isFalse();
        assertThat(ticks(ref)).hasSize(2);
    }

    @Test
    void runbookWhenItsMomentComesIsProposedAndAPersonTakesOrRefusesIt() {
        var ref = declared();
        attached(ref, FIRST);
        post("/api/v1/incidents/{ref}/timeline", ref, "{\"kind\": \"CAUSE_FOUND\", \"text\": \"a cable\"}", 201);

        assertThat(proposed(ref)).containsExactly("cause-found");
        var taken = post("/api/v1/incidents/{ref}/runbooks", ref, "{\"code\": \"cause-found\"}", 200);
        assertThat(found(taken, "cause-found").path("trigger").asString()).isEqualTo("CAUSE_FOUND");
        assertThat(proposed(ref)).isEmpty();

        takeOff(ref, "cause-found");
        assertThat(codes(of(ref).path("attached"))).containsExactly(FIRST);
        assertThat(proposed(ref)).isEmpty();
    }

    @Test
    void runbookWhenAttachedOrTakenOffByAPersonIsADeedOfTheAuditEachTimeItChanges() {
        var incident = post(
                "/api/v1/incidents", "", "{\"components\": [\"%s\"], \"severity\": \"SEV2\"}".formatted(code), 201);
        var ref = incident.path("ref").asString();
        attached(ref, FIRST);

        post("/api/v1/incidents/{ref}/runbooks", ref, "{\"code\": \"angry-customer\"}", 200);
        post("/api/v1/incidents/{ref}/runbooks", ref, "{\"code\": \"angry-customer\"}", 200);
        takeOff(ref, "angry-customer");
        takeOff(ref, "angry-customer");

        var deeds = get("/api/v1/audit?object=" + incident.path("id").asString());
        assertThat(deeds.valueStream()
                        .filter(deed -> deed.path("action").asString().startsWith("runbook-"))
                        .map(deed -> deed.path("action").asString() + " "
                                + deed.path("details").path("runbook").asString()))
                .containsExactly("runbook-taken-off angry-customer", "runbook-attached angry-customer");
    }

    private void takeOff(String ref, String runbook) {
        client.delete()
                .uri("/api/v1/incidents/{ref}/runbooks/{code}", ref, runbook)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void stepWhenVestnikSeesItOnlyAfterTheRunbookBeganCountsIt() {
        var ref = declared();
        post("/api/v1/incidents/{ref}/timeline", ref, "{\"kind\": \"ESCALATED\"}", 201);
        post("/api/v1/incidents/{ref}/runbooks", ref, "{\"code\": \"no-cause-after-an-hour\"}", 200);
        assertThat(step(found(of(ref), "no-cause-after-an-hour"), 3)
                        .path("done")
                        .isNull())
                .isTrue();

        post("/api/v1/incidents/{ref}/timeline", ref, "{\"kind\": \"ESCALATED\"}", 201);

        Awaitility.await()
                .untilAsserted(() -> assertThat(step(found(of(ref), "no-cause-after-an-hour"), 3)
                                .path("done")
                                .path("seen")
                                .asBoolean())
                        .isTrue());
    }

    @Test
    void whatIsNotThereIsNamed() {
        var ref = declared();
        attached(ref, FIRST);

        post("/api/v1/incidents/{ref}/runbooks", ref, "{\"code\": \"no-such\"}", 404);
        post("/api/v1/incidents/{ref}/runbooks", ref, "{}", 400);
        post("/api/v1/incidents/{ref}/runbooks", ref, "{\"code\": \"operate-vestnik\"}", 400);
        post("/api/v1/incidents/{ref}/runbooks/drill/ticks", ref, "{\"step\": 1}", 404);
        post("/api/v1/incidents/{ref}/runbooks/first-15-minutes/ticks", ref, "{\"step\": 99}", 404);
        post("/api/v1/incidents/{ref}/runbooks/first-15-minutes/ticks", ref, "{}", 400);
    }

    @Test
    void shelfWhenAskedListsAllAndReadsOneOut() {
        var listing = get("/api/v1/runbooks");
        assertThat(listing.path("runbooks")).hasSizeGreaterThanOrEqualTo(17);
        assertThat(listing.path("faults")).isEmpty();
        assertThat(get("/api/v1/runbooks/drill").path("body").path("ru").asString())
                .contains("Готово, когда");
    }

    private String declared() {
        return post("/api/v1/incidents", "", "{\"components\": [\"%s\"], \"severity\": \"SEV2\"}".formatted(code), 201)
                .path("ref")
                .asString();
    }

    /** The follower is a moment behind. */
    private JsonNode attached(String ref, String runbook) {
        Awaitility.await().until(() -> codes(of(ref).path("attached")).contains(runbook));
        return found(of(ref), runbook);
    }

    private JsonNode of(String ref) {
        return get("/api/v1/incidents/%s/runbooks".formatted(ref));
    }

    private List<String> proposed(String ref) {
        return codes(of(ref).path("proposed"));
    }

    private static List<String> codes(JsonNode list) {
        return list.valueStream().map(one -> one.path("code").asString()).toList();
    }

    private static JsonNode found(JsonNode all, String runbook) {
        return all.path("attached")
                .valueStream()
                .filter(one -> one.path("code").asString().equals(runbook))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode step(JsonNode list, int number) {
        return list.path("steps").get(number - 1);
    }

    private List<JsonNode> ticks(String ref) {
        return get("/api/v1/incidents/%s/timeline".formatted(ref))
                .valueStream()
                .filter(entry -> entry.path("kind").asString().equals("CHECK_TICKED"))
                .toList();
    }

    private JsonNode tick(String ref, int step) {
        return post(
                "/api/v1/incidents/{ref}/runbooks/first-15-minutes/ticks", ref, "{\"step\": %d}".formatted(step), 200);
    }

    private JsonNode get(String path) {
        return JSON.readTree(client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private JsonNode post(String path, String ref, String body, int status) {
        return JSON.readTree(client.post()
                .uri(path, Arrays.copyOf(new Object[] {ref}, path.contains("{ref}") ? 1 : 0))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
