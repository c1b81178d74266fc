package dev.vestnik.incidentservice.command;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.vestnik.incidentservice.DeskTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.deadline.Deadline;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseClock;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.NewCase;
import dev.vestnik.incidentservice.incident.timeline.CaseKind;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Promise;
import dev.vestnik.incidentservice.incident.timeline.Response;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.postmortem.Reviewed;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PagerTests extends DeskTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Actor BY =
            new Actor(Actor.Kind.PERSON, UUID.randomUUID().toString(), Role.INCIDENT_MANAGER);

    @Autowired
    Incidents incidents;

    @Autowired
    Components components;

    @Autowired
    CurrentActions actions;

    @Autowired
    Waking waking;

    @Autowired
    WhenCommandIsDue whenDue;

    @Autowired
    DatabaseClient database;

    @Test
    void actionWhenNobodyAskedInTimeWakesOnceAndSleepsWhenItEnds() {
        var of = new Reviewed(incidents, components).open();
        var soon = Instant.now().plusSeconds(2);
        var one = actions.start(BY, of, new ActionDraft("перезапуск", null, "команда баз", soon))
                .block();
        var two = actions.start(BY, of, new ActionDraft("откат", null, "команда баз", soon))
                .block();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(paged(of)).hasSize(1));
        var woken = paged(of).getFirst();
        assertThat(woken.at("/routing_key").asString()).isEqualTo("test-routing-key");
        assertThat(woken.at("/event_action").asString()).isEqualTo("trigger");
        assertThat(woken.at("/dedup_key").asString()).isEqualTo("vestnik " + of.ref() + " check_back");
        assertThat(woken.at("/payload/severity").asString()).isEqualTo("error");
        assertThat(woken.at("/payload/source").asString()).isEqualTo(of.ref());
        assertThat(woken.at("/links/0/href").asString()).endsWith("/incidents/" + of.ref());
        await().atMost(PATIENCE)
                .until(() -> actions.of(of)
                                .filter(action -> action.isLate(Instant.now()))
                                .count()
                                .block()
                        == 2);

        actions.end(BY, of, one.id(), true, "").block();
        actions.end(BY, of, two.id(), true, "").block();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(paged(of))
                        .extracting(call -> call.at("/event_action").asString())
                        .containsExactly("trigger", "resolve"));
        assertThat(paged(of).getLast().at("/dedup_key").asString())
                .isEqualTo(woken.at("/dedup_key").asString());
    }

    @Test
    void promiseWhenItBreaksWakesUntilTheCaseIsOver() {
        var of = new Reviewed(incidents, components).open();

        happened(of, new Promise.PromiseBroken(Optional.empty(), Instant.now()));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(paged(of))
                        .singleElement()
                        .satisfies(
                                call -> assertThat(call.at("/payload/summary").asString())
                                        .contains(
                                                of.ref(),
                                                "обещание клиентам просрочено",
                                                "the promise to customers is overdue")));
        happened(of, new Handling.FalseAlarm());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(paged(of)).hasSize(2));
    }

    @Test
    void turnWhenItIsLongWakesOnceUntilSomebodyElseLeads() {
        var of = new Reviewed(incidents, components).open();
        var since = Instant.now().minus(Holding.LONG);
        var taken = new Response.RoleTaken("INCIDENT_MANAGER", Optional.of(UUID.randomUUID()));

        incidents.append(BY, of.id(), Line.of(taken, since, "", Source.MANUAL)).block();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(paged(of))
                        .singleElement()
                        .satisfies(call ->
                                assertThat(call.at("/dedup_key").asString()).endsWith("long_turn")));
        // a node that fell over before it wrote down that it fired, or a second one
        var again = Deadline.of(
                "command", LongTurns.KIND, of.id().toString(), of.id().value(), Instant.now());
        whenDue.due(again).block();
        whenDue.due(again).block();
        happened(of, new Response.HandedOver("INCIDENT_MANAGER", Optional.of(UUID.randomUUID())));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(paged(of))
                        .extracting(call -> call.at("/event_action").asString())
                        .containsExactly("trigger", "resolve"));
    }

    @Test
    void calmWhenTheAlarmIsStillOnItsWayEndsItAfterwards() {
        var of = new Reviewed(incidents, components).open();
        DESK.stubFor(post(urlEqualTo("/v2/enqueue"))
                .atPriority(1)
                .withRequestBody(containing(of.ref()))
                .withRequestBody(containing("trigger"))
                .inScenario(of.ref())
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("later")
                .willReturn(aResponse().withStatus(503).withFixedDelay(1_500)));
        waking.wake(of, Wake.PROMISE).block();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !paged(of).isEmpty() || waiting(of, "SENDING") == 1);

        waking.calm(of, Wake.PROMISE).block();

        await().atMost(PATIENCE).until(() -> waiting(of, "QUEUED", "SENDING", "DEFERRED", "HELD") == 0);
        assertThat(paged(of))
                .extracting(call -> call.at("/event_action").asString())
                .endsWith("resolve")
                .startsWith("trigger");
    }

    private long waiting(Case of, String... states) {
        return database.sql(
                        "SELECT count(*) FROM delivery WHERE channel = 'PAGER' AND address LIKE :key AND state = ANY (:states)")
                .bind("key", "%" + of.ref() + "%")
                .bind("states", states)
                .map(row -> row.get(0, Long.class))
                .one()
                .block();
    }

    @Test
    void drillWakesNobody() {
        var drill = incidents
                .open(
                        Actor.engine("test"),
                        new NewCase(
                                CaseKind.INCIDENT,
                                Texts.of("Учения", "Drill"),
                                Severity.SEV1,
                                ZoneId.of("Europe/Moscow"),
                                true,
                                Instant.now(),
                                CaseClock.LIVE))
                .block();
        var real = new Reviewed(incidents, components).open();

        waking.wake(drill, Wake.PROMISE).block();
        waking.wake(real, Wake.PROMISE).block();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(paged(real)).hasSize(1));
        assertThat(paged(drill)).isEmpty();
    }

    private void happened(Case of, Fact fact) {
        incidents
                .append(Actor.engine("test"), of.id(), Line.of(fact, incidents.now(of), "", Source.CLOCK))
                .block();
    }

    /** In the order in which they came. */
    private static List<JsonNode> paged(Case of) {
        return DESK.findAll(postRequestedFor(urlEqualTo("/v2/enqueue")).withRequestBody(containing(of.ref()))).stream()
                .map(call -> JSON.readTree(call.getBodyAsString()))
                .toList();
    }
}
