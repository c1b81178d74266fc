package dev.vestnik.incidentservice.stakeholder;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestnik.incidentservice.DeskTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.deadline.Deadline;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.postmortem.Reviewed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

class LateTellingTests extends DeskTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Actor BY =
            new Actor(Actor.Kind.PERSON, UUID.randomUUID().toString(), Role.INCIDENT_MANAGER);

    @Autowired
    Incidents incidents;

    @Autowired
    Components components;

    @Autowired
    Stakeholders stakeholders;

    @Autowired
    WhoKnows whoKnows;

    @Autowired
    WhenTellingIsDue whenDue;

    @Test
    void dueWhenSomebodyDoesNotKnowWakesOnceUntilTheyDo() {
        var of = new Reviewed(incidents, components).open();
        var component = CaseState.of(incidents.timeline(of.id()).block()).components().keySet().stream()
                .findFirst();
        var typed = new Stakeholder.Typed("Финансы", null, null, null, "SEV2");
        var finance = stakeholders
                .save(BY, Stakeholder.of(UUID.randomUUID(), typed, component))
                .block();

        var late = Deadline.of(
                TellingClock.ROOM,
                TellingClock.KIND,
                of.id().toString(),
                of.id().value(),
                Instant.now());
        whenDue.due(late).block();
        whenDue.due(late).block();

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(paged(of)).containsExactly("trigger vestnik " + of.ref() + " stakeholders"));
        whoKnows.told(BY, of, List.of(finance.id())).block();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(paged(of))
                        .containsExactly(
                                "trigger vestnik " + of.ref() + " stakeholders",
                                "resolve vestnik " + of.ref() + " stakeholders"));
    }

    /** What the pager was told, in order. */
    private static List<String> paged(Case of) {
        return DESK.findAll(postRequestedFor(urlEqualTo("/v2/enqueue")).withRequestBody(containing(of.ref()))).stream()
                .map(call -> JSON.readTree(call.getBodyAsString()))
                .map(call -> call.at("/event_action").asString() + " "
                        + call.at("/dedup_key").asString())
                .toList();
    }
}
