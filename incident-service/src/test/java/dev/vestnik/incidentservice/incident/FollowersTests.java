package dev.vestnik.incidentservice.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestnik.incidentservice.IncidentServiceApplication;
import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.TestDatabase;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.incident.timeline.CaseKind;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import reactor.core.publisher.Flux;

@ServiceTest
class FollowersTests {

    private static final Actor MANAGER = new Actor(Actor.Kind.PERSON, "test", Role.INCIDENT_MANAGER);

    @Autowired
    Incidents incidents;

    @Autowired
    RecordingFollower follower;

    @Autowired
    FollowerStore standings;

    @Test
    void everyEntryIsGivenOnceInCommitOrderWhenTwoNodesFollowAndFortyWrite() {
        var opened = opened();
        try (var other = new SpringApplicationBuilder(IncidentServiceApplication.class)
                .run(
                        "--vestnik.database.url=" + TestDatabase.url("vestnik"),
                        "--vestnik.embedded=none",
                        "--vestnik.status-page=none",
                        // Quartz keeps its connections by this name for the whole JVM
                        "--spring.quartz.properties.org.quartz.scheduler.instanceName=vestnik-two",
                        "--server.port=0")) {
            var nodes = List.of(incidents, other.getBean(Incidents.class));

            Flux.range(0, 200)
                    .flatMap(n -> nodes.get(n % 2).append(MANAGER, opened.id(), note("line " + n)), 40)
                    .blockLast(Duration.ofSeconds(90));

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> follower.of(opened).size() >= 200);
        }
        var positions = incidents.timeline(opened.id()).block().entries().stream()
                .map(Entry::position)
                .toList();
        assertThat(follower.of(opened)).containsExactlyElementsOf(positions);
    }

    @Test
    void anEntryThatFailsParksItsCaseAloneAndIsTakenInOrderLater() {
        var obstacle = RecordingFollower.OBSTACLE + UUID.randomUUID();
        var stuck = opened();
        var free = opened();
        follower.failOn(obstacle);

        incidents.append(MANAGER, stuck.id(), note(obstacle)).block();
        incidents.append(MANAGER, stuck.id(), note("after it")).block();
        incidents.append(MANAGER, free.id(), note("another case")).block();

        await().atMost(Duration.ofSeconds(90)).until(() -> follower.of(free).size() == 1);
        assertThat(follower.of(stuck)).isEmpty();
        assertThat(standings
                        .standings()
                        .filter(one -> one.name().equals(follower.name()))
                        .blockFirst()
                        .parked())
                .isEqualTo(2);

        follower.failNoMore(obstacle);
        await().atMost(Duration.ofSeconds(90)).until(() -> follower.of(stuck).size() == 2);
        assertThat(follower.of(stuck)).isSorted();
    }

    private Case opened() {
        var fresh = new NewCase(
                CaseKind.INCIDENT,
                Texts.of("Проверка", "Check"),
                Severity.SEV3,
                ZoneId.of("Europe/Moscow"),
                false,
                Instant.now(),
                CaseClock.LIVE);
        return incidents.open(MANAGER, fresh).block();
    }

    private static Line note(String text) {
        return Line.of(new Handling.Noted(), Instant.now(), text, Source.MANUAL);
    }
}
