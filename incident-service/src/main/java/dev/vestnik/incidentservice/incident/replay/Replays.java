package dev.vestnik.incidentservice.incident.replay;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseClock;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.NewCase;
import dev.vestnik.incidentservice.incident.timeline.CaseKind;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The door to replays: a scenario becomes a marked drill, recorded and flagged but never judged; nothing of it leaves the system. */
@Component
public class Replays {

    private final Incidents incidents;
    private final Components components;
    private final Plays plays;
    private final InstantSource clock;
    /** A play leaves its audience this long to look before the first event. */
    private final Duration prelude;

    Replays(
            Incidents incidents,
            Components components,
            Plays plays,
            InstantSource clock,
            @Value("${vestnik.demo.prelude:3s}") Duration prelude) {
        this.prelude = prelude;
        this.incidents = incidents;
        this.components = components;
        this.plays = plays;
        this.clock = clock;
    }

    /** What an event needs to be told: the case, and the ids of the components its file names. */
    private record Stage(Case of, Map<String, ComponentId> components) {}

    /** Runs the whole file at once and answers with its intervals. Malformed files are INVALID problems. */
    public Mono<ReplayResult> run(Actor by, JsonNode file) {
        by.require(Permission.REPLAY);
        var scenario = ScenarioFile.read(file);
        return known(scenario)
                .flatMap(known -> incidents.report(by, fresh(scenario, CaseClock.LIVE), lines(scenario, known)))
                .flatMap(drill -> result(drill, scenario));
    }

    /**
     * Plays the file on the screen, {@code speed} seconds of it a second; answers with the drill as soon as it is open, and goes on by itself on this node.
     */
    public Mono<Case> play(Actor by, JsonNode file, double speed) {
        return play(by, file, speed, List.of());
    }

    /** The same, with deeds of rooms above between the file's events. */
    public Mono<Case> play(Actor by, JsonNode file, double speed, List<Cue> cues) {
        by.require(Permission.REPLAY);
        var scenario = ScenarioFile.read(file);
        var pace = new CaseClock(first(scenario), clock.instant().plus(prelude), speed);
        return staged(by, scenario, pace)
                .doOnNext(stage ->
                        plays.start(stage.of().id(), performance(stage.of(), moments(by, stage, scenario, cues), pace)))
                .map(Stage::of);
    }

    /** How fast to play a file so that it takes that long. */
    public static double speedFor(JsonNode file, Duration length) {
        var scenario = ScenarioFile.read(file);
        var span = Duration.between(first(scenario), last(scenario));
        return Math.max(1, (double) span.toSeconds() / length.toSeconds());
    }

    /** The intervals of a drill beside what its file expects. */
    Mono<ReplayResult> result(Case of, Scenario scenario) {
        return incidents
                .timeline(of.id())
                .zipWith(components.byId())
                .map(found -> ReplayResult.of(found.getT1(), scenario, found.getT2(), incidents.now(of)));
    }

    /** The file's events and the cues, each at its time. */
    private List<Cue> moments(Actor by, Stage stage, Scenario scenario, List<Cue> cues) {
        var events = scenario.events().stream()
                .map(event -> new Cue(
                        event.at(), of -> told(by, stage, scenario, event).then()));
        return Stream.concat(events, cues.stream().map(Cue::orGoesOn))
                .sorted(Comparator.comparing(Cue::at))
                .toList();
    }

    private Flux<Void> performance(Case of, List<Cue> moments, CaseClock pace) {
        return Flux.fromIterable(moments)
                .concatMap(moment -> Mono.delay(until(moment.at(), pace))
                        .then(Mono.defer(() -> moment.act().apply(of))));
    }

    private Duration until(Instant at, CaseClock pace) {
        long millis = Math.round(Duration.between(pace.caseZero(), at).toMillis() / pace.speed());
        var wait = Duration.between(clock.instant(), pace.wallZero().plusMillis(millis));
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private Mono<Stage> staged(Actor by, Scenario scenario, CaseClock caseClock) {
        return known(scenario)
                .flatMap(known ->
                        incidents.open(by, fresh(scenario, caseClock)).map(opened -> new Stage(opened, known)));
    }

    private static NewCase fresh(Scenario scenario, CaseClock caseClock) {
        return new NewCase(
                CaseKind.INCIDENT,
                scenario.title(),
                severity(scenario),
                scenario.zone(),
                true,
                first(scenario),
                caseClock);
    }

    private static Severity severity(Scenario scenario) {
        return Severity.lastIn(scenario.severity()).orElse(Severity.SEV3);
    }

    private Mono<Map<String, ComponentId>> known(Scenario scenario) {
        return Flux.fromStream(scenario.events().stream()
                        .flatMap(event -> event.kind().components().stream())
                        .distinct())
                .concatMap(components::obtain)
                .collectMap(dev.vestnik.incidentservice.component.Component::code, found -> found.id());
    }

    private Mono<Entry> told(Actor by, Stage stage, Scenario scenario, Scenario.Event event) {
        return incidents.append(by, stage.of().id(), line(scenario, stage.components(), event));
    }

    private static List<Line> lines(Scenario scenario, Map<String, ComponentId> known) {
        return scenario.events().stream()
                .map(event -> line(scenario, known, event))
                .toList();
    }

    private static Line line(Scenario scenario, Map<String, ComponentId> known, Scenario.Event event) {
        List<ComponentId> named = event.kind().components().stream()
                .flatMap(code -> Optional.ofNullable(known.get(code)).stream())
                .toList();
        return ScenarioLine.of(scenario, event, ScenarioFacts.fact(event, named, severity(scenario)));
    }

    private static Instant first(Scenario scenario) {
        return scenario.events().stream()
                .map(Scenario.Event::at)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Instant last(Scenario scenario) {
        return scenario.events().stream()
                .map(Scenario.Event::at)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
