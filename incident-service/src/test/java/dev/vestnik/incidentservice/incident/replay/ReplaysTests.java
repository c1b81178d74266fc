package dev.vestnik.incidentservice.incident.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.problem.Problem;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class ReplaysTests {

    private static final Actor MANAGER = new Actor(Actor.Kind.PERSON, "test", Role.INCIDENT_MANAGER);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    Replays replays;

    @Autowired
    Incidents incidents;

    @ParameterizedTest
    @ValueSource(strings = {"sc1-fastly-2021", "sc4-github-2018"})
    void runGivesExactlyTheMetricsOfTheFileAndTwiceTheSame(String name) {
        var first = replays.run(MANAGER, scenario(name)).block();
        var second = replays.run(MANAGER, scenario(name)).block();

        assertThat(first.differences()).isEmpty();
        assertThat(first.expected()).hasSize(9);
        assertThat(first.intervals()).containsAllEntriesOf(first.expected());
        assertThat(first.flags()).contains("ENTERED_LATE");
        assertThat(second.intervals()).isEqualTo(first.intervals());
        assertThat(second.incident()).isNotEqualTo(first.incident());
    }

    @Test
    void runRecordsTheFilesEventsAndNothingElseAsADrill() {
        var result = replays.run(MANAGER, scenario("sc4-github-2018")).block();

        var drill = incidents.require(result.incident()).block();
        var timeline = incidents.timeline(drill.id()).block();
        assertThat(drill.drill()).isTrue();
        assertThat(drill.ref()).startsWith("DRL-");
        assertThat(timeline.entries())
                .hasSize(10)
                .extracting(entry -> entry.line().source())
                .containsOnly(Source.IMPORT);
    }

    @Test
    void runWhenComponentsAreNamedAnswersForEachAndForTheEnvelope() {
        var file = JSON.readTree("""
                {"id": "T1", "name": "two parts", "tz": "UTC", "severity": "SEV2", "events": [
                  {"seq": 1, "at": "2025-03-01T10:00:00Z", "kind": "IMPACT_STARTED[builds]", "visibility": "PUBLIC", "text": "a"},
                  {"seq": 2, "at": "2025-03-01T10:10:00Z", "kind": "IMPACT_STARTED[logs]", "visibility": "PUBLIC", "text": "b"},
                  {"seq": 3, "at": "2025-03-01T10:20:00Z", "kind": "MITIGATED[builds]", "visibility": "PUBLIC", "text": "c"},
                  {"seq": 4, "at": "2025-03-01T11:00:00Z", "kind": "RESOLVED", "visibility": "PUBLIC", "text": "d"}],
                 "metrics": {"TTM": 60, "TTR": 60}}
                """);

        var result = replays.run(MANAGER, file).block();

        assertThat(result.differences()).isEmpty();
        assertThat(result.components()).containsOnlyKeys("builds", "logs");
        assertThat(result.components().get("builds")).containsEntry("TTM", 20L);
        assertThat(result.components().get("logs")).containsEntry("TTM", 50L);
    }

    @Test
    void runWhenMalformedNamesEveryPlaceAndOpensNothing() {
        var file = JSON.readTree("""
                {"id": "T2", "tz": "Mars/Base", "events": [
                  {"at": "yesterday", "kind": "DETECTED"}, {"at": "2025-03-01T10:00:00Z", "kind": "BIG BANG"}]}
                """);
        int before = incidents.latestDrills(200).count().block().intValue();

        assertThatThrownBy(() -> replays.run(MANAGER, file).block())
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields())
                                .extracting("field", "rule")
                                .containsExactly(
                                        tuple("tz", "zone"),
                                        tuple("events[0].at", "instant"),
                                        tuple("events[1].kind", "unknown-kind")));
        assertThat(incidents.latestDrills(200).count().block().intValue()).isGreaterThanOrEqualTo(before);
    }

    @Test
    void playMovesTheDrillByItsOwnClock() {
        var drill = replays.play(MANAGER, scenario("sc1-fastly-2021"), 20_000).block();

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> incidents.timeline(drill.id()).block().version() == 9);
        assertThat(incidents.timeline(drill.id()).block().entries())
                .allSatisfy(entry -> assertThat(entry.recordedAt())
                        .isBetween(
                                entry.at().minus(1, ChronoUnit.HOURS),
                                entry.at().plus(1, ChronoUnit.DAYS)));
    }

    private static JsonNode scenario(String name) {
        try (var file = ReplaysTests.class.getResourceAsStream("/scenarios/" + name + ".json")) {
            return JSON.readTree(file);
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
