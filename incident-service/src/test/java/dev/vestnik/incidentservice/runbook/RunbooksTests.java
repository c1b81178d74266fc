package dev.vestnik.incidentservice.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseClock;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.NewCase;
import dev.vestnik.incidentservice.incident.replay.Replays;
import dev.vestnik.incidentservice.incident.timeline.CaseKind;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Response;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class RunbooksTests {

    private static final Actor MANAGER = new Actor(Actor.Kind.PERSON, "manager", Role.INCIDENT_MANAGER);
    private static final Actor READER = new Actor(Actor.Kind.PERSON, "reader", Role.READER);
    private static final String FIRST = "first-15-minutes";

    @Autowired
    Incidents incidents;

    @Autowired
    Runbooks runbooks;

    @Autowired
    AttachedStore attached;

    @Autowired
    Replays replays;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping pages;

    @Test
    void casesWithAClockOfTheirOwnCountMinutesByIt() {
        var of = opened();

        var found = awaited(of, now -> !now.attached().isEmpty());

        assertThat(found.attached()).extracting(Checklist::code).containsExactly(FIRST, "drill");
        assertThat(found.attached().getFirst().steps().get(2).lateMinutes()).isBetween(115L, 116L);
        assertThat(found.proposed())
                .extracting(CaseRunbooks.Proposal::trigger)
                .containsExactly(Trigger.HOUR_WITHOUT_CAUSE);
        var ticked = runbooks.tick(MANAGER, of, FIRST, 2, Optional.empty()).block();
        assertThat(ticked.attached().getFirst().steps().get(1).lateMinutes()).isBetween(117L, 118L);
        says(of, new Handling.Closed());
        assertThat(runbooks.of(MANAGER, of)
                        .block()
                        .attached()
                        .getLast()
                        .steps()
                        .get(2)
                        .lateMinutes())
                .as("what is over grows no later")
                .isZero();
    }

    @Test
    void readerMaySeeAndNeitherTickNorAttach() {
        var of = opened();
        awaited(of, now -> !now.attached().isEmpty());

        assertThat(runbooks.of(READER, of).block().attached()).isNotEmpty();
        assertThat(refused(() ->
                        runbooks.tick(READER, of, FIRST, 2, Optional.empty()).block()))
                .isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(refused(() -> runbooks.attach(READER, of, "drill").block())).isEqualTo(Problem.Kind.FORBIDDEN);
    }

    @Test
    void stepWhenItsOwnRoleWritesNoTimelineIsTickedByThemAndByNoOtherOfTheirKind() {
        var of = opened();
        awaited(of, now -> !now.attached().isEmpty());
        var observer = new Actor(Actor.Kind.PERSON, "observer", Role.QUALITY_CONTROLLER);
        var approver = new Actor(Actor.Kind.PERSON, "approver", Role.APPROVER);

        var ticked = runbooks.tick(observer, of, "drill", 2, Optional.empty()).block();

        assertThat(ticked.attached().getLast().steps().get(1).done().orElseThrow())
                .returns("QUALITY_CONTROLLER", StepState.Done::byRole)
                .returns("observer", StepState.Done::byId);
        assertThat(refused(() -> runbooks.tick(approver, of, "drill", 4, Optional.empty())
                        .block()))
                .isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(refused(() -> runbooks.untick(approver, of, "drill", 2, "no").block()))
                .isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(refused(() -> runbooks.attach(observer, of, "handover").block()))
                .isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(runbooks.untick(observer, of, "drill", 2, "too early")
                        .block()
                        .attached()
                        .getLast()
                        .steps()
                        .get(1)
                        .done())
                .isEmpty();
    }

    @Test
    void runbookWhenItsFileChangesStaysAsItWasAttached() {
        var of = opened();
        awaited(of, now -> !now.attached().isEmpty());
        var shipped = runbooks.require("handover").runbook();
        var older = new Runbook(
                shipped.code(),
                shipped.kind(),
                0,
                shipped.title(),
                shipped.triggers(),
                shipped.components(),
                shipped.severities(),
                shipped.audience(),
                shipped.author(),
                shipped.reviewer(),
                shipped.lastDrillAt(),
                shipped.steps().subList(0, 2),
                shipped.doneWhen());
        attached.attachOnce(of.id(), new Attached(older, Optional.empty(), of.openedAt(), false), "m", of.openedAt())
                .block();

        var again = runbooks.attach(MANAGER, of, "handover").block();

        assertThat(again.attached())
                .filteredOn(list -> list.code().equals("handover"))
                .singleElement()
                .satisfies(list -> {
                    assertThat(list.version()).isZero();
                    assertThat(list.steps()).hasSize(2);
                });
    }

    @Test
    void triedWhenADrillIsBroughtToItsEndIsItsDay() {
        var of = opened();
        awaited(of, now -> !now.attached().isEmpty());
        runbooks.attach(MANAGER, of, "social-storm").block();
        runbooks.tick(MANAGER, of, "social-storm", 1, Optional.empty()).block();
        assertThat(runbooks.tried("social-storm").block().runbook().lastDrillAt())
                .isEmpty();

        says(of, new Handling.Closed());

        var today = incidents.now().atZone(incidents.zone()).toLocalDate();
        assertThat(runbooks.tried("social-storm").block().runbook().lastDrillAt())
                .contains(today);
        assertThat(runbooks.tried("status-page-down").block().runbook().lastDrillAt())
                .isEmpty();
    }

    @Test
    void drillWhenPlayedLiveWorksByWhatFitsItsStartAndIsLed() {
        var file = JsonMapper.shared().readTree("""
                {"id": "P1", "name": "play", "tz": "UTC", "severity": "SEV2", "events": [
                  {"seq": 1, "at": "2026-03-12T10:00:00Z", "kind": "IMPACT_STARTED[rb-play]", "visibility": "PUBLIC", "text": "a"}],
                 "metrics": {}}
                """);

        var drill = replays.play(MANAGER, file, 1).block();

        assertThat(awaited(drill, now -> now.attached().size() == 2).attached())
                .extracting(Checklist::code)
                .containsExactly(FIRST, "drill");
    }

    @Test
    void drillWhenReadFromAFileWorksByWhatFitsItsStartAndNobodyLeadsIt() {
        var at = Instant.parse("2026-03-12T10:00:00Z");
        var lines = List.of(
                Line.of(new Response.Opened(), at, "", Source.IMPORT),
                Line.of(new Handling.Closed(), at.plus(Duration.ofHours(1)), "", Source.IMPORT));
        var drill = incidents.report(MANAGER, drill(at, CaseClock.LIVE), lines).block();

        var found = awaited(drill, now -> !now.attached().isEmpty());

        assertThat(found.attached()).extracting(Checklist::code).containsExactly(FIRST);
        assertThat(found.attached().getFirst().since()).isEqualTo(at);
        assertThat(found.attached().getFirst().steps().getFirst().done()).isEmpty();
    }

    @Test
    void placesOfStepsWhenOpenedArePagesOfTheConsole() {
        var patterns = pages.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternsCondition().getPatterns().stream())
                .toList();

        assertThat(runbooks.all().stream()
                        .flatMap(book -> book.runbook().steps().stream())
                        .flatMap(step -> step.places().stream())
                        .map(place -> place.href().replaceFirst("#.*", "").replace("{ref}", "INC-2026-0001")))
                .isNotEmpty()
                .allMatch(
                        path -> patterns.stream().anyMatch(pattern -> pattern.matches(PathContainer.parsePath(path))));
    }

    private void says(Case of, Fact fact) {
        incidents
                .append(MANAGER, of.id(), Line.of(fact, incidents.now(of), "", Source.MANUAL))
                .block();
    }

    /** A drill that began two hours ago by its own clock, in March. */
    private Case opened() {
        var opened = Instant.parse("2026-03-12T10:00:00Z");
        var clock = new CaseClock(opened, Instant.now().minus(Duration.ofHours(2)), 1);
        var drill = incidents.open(MANAGER, drill(opened, clock)).block();
        incidents
                .append(MANAGER, drill.id(), Line.of(new Response.Opened(), opened, "", Source.MANUAL))
                .block();
        return drill;
    }

    private static NewCase drill(Instant opened, CaseClock clock) {
        return new NewCase(
                CaseKind.INCIDENT,
                Texts.of("Учение", "A drill"),
                Severity.SEV2,
                ZoneId.of("Europe/Moscow"),
                true,
                opened,
                clock);
    }

    private CaseRunbooks awaited(Case of, Predicate<CaseRunbooks> ready) {
        return Awaitility.await().until(() -> runbooks.of(MANAGER, of).block(), ready);
    }

    private static Problem.Kind refused(Runnable deed) {
        try {
            deed.run();
        } catch (Problem refusal) {
            return refusal.kind();
        }
        throw new AssertionError("Nothing was refused");
    }
}
