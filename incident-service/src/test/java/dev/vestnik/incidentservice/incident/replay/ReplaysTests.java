package dev.vestnik.incidentservice.incident.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.problem.Problem;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "text": "a\\u0000b"                             | events[1].text     | character
            "texts": {"ru": "а", "en": "\\ud800"}           | events[1].texts.en | character
            "text": ["a"]                                   | events[1].text     | format
            "at": "-1000000-01-01T00:00:00Z"                | events[1].at       | instant
            "at": "+1000000-01-01T00:00:00Z"                | events[1].at       | instant
            "kind": "NOTE"}], "metrics": {"TTD": 1e300}, "x": [{"y": 1 | metrics.TTD | minutes
            "kind": "NOTE"}], "metrics": {"TTD": "5"}, "x": [{"y": 1   | metrics.TTD | minutes
            "kind": "NOTE"}], "metrics": [5], "x": [{"y": 1            | metrics     | format
            """)
    void runWhenOnePlaceIsMalformedNamesItAndOpensNothing(String part, String field, String rule) {
        var file = JSON.readTree("""
                {"id": "T6", "events": [{"at": "2025-03-01T10:00:00Z", "kind": "IMPACT_STARTED"},
                  {"at": "2025-03-01T10:01:00Z", "kind": "NOTE", %s}]}
                """.formatted(part));
        long before = incidents.latestDrills(200).count().block();

        assertThatThrownBy(() -> replays.run(MANAGER, file).block())
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields())
                                .extracting("field", "rule")
                                .containsExactly(tuple(field, rule)));
        assertThat(incidents.latestDrills(200).count().block()).isEqualTo(before);
    }

    @Test
    void runWhenTwoEventsShareANumberKeepsBothAndAnEventToldTwiceOnce() {
        var file = JSON.readTree("""
                {"id": "T7", "events": [
                  {"seq": 1, "at": "2025-03-01T10:00:00Z", "kind": "NOTE", "text": "one"},
                  {"seq": 1, "at": "2025-03-01T10:00:00Z", "kind": "NOTE", "text": "two"},
                  {"seq": 1, "at": "2025-03-01T10:00:00Z", "kind": "NOTE", "text": "two"}]}
                """);

        var result = replays.run(MANAGER, file).block();

        var timeline = incidents
                .require(result.incident())
                .flatMap(drill -> incidents.timeline(drill.id()))
                .block();
        assertThat(timeline.entries()).extracting(entry -> entry.line().text()).containsExactly("one", "two");
    }

    @Test
    void runWhenASubkindNamesTheSeverityTakesItBeforeTheText() {
        var file = JSON.readTree("""
                {"id": "T8", "severity": "SEV3->SEV2", "events": [
                  {"at": "2025-03-01T10:00:00Z", "kind": "SEVERITY_CHANGED:SEV1", "text": "no longer SEV2"}]}
                """);

        var result = replays.run(MANAGER, file).block();

        var timeline = incidents
                .require(result.incident())
                .flatMap(drill -> incidents.timeline(drill.id()))
                .block();
        assertThat(timeline.of().severity()).isEqualTo(Severity.SEV2);
        assertThat(timeline.entries().getFirst().fact())
                .isEqualTo(new Impact.SeverityChanged(Severity.SEV2, Severity.SEV1));
    }

    @Test
    void runOfThousandsOfEventsIsDoneInSeconds() {
        var events = IntStream.range(0, 5_000)
                .mapToObj(number ->
                        "{\"at\": \"2025-03-01T10:00:00Z\", \"kind\": \"NOTE\", \"text\": \"%d\"}".formatted(number))
                .collect(Collectors.joining(",", "{\"id\": \"T9\", \"events\": [", "]}"));

        var result = replays.run(MANAGER, JSON.readTree(events)).block(Duration.ofSeconds(30));

        assertThat(result.drill()).isTrue();
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
                .atMost(Duration.ofSeconds(90))
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
