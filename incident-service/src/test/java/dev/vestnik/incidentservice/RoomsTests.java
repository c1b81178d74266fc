package dev.vestnik.incidentservice;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The map of the house holds: rooms use only the neighbours they name, and nobody climbs to a higher floor. */
class RoomsTests {

    /** docs/architecture.md draws the same floors. */
    private static final Map<String, Integer> FLOORS = new TreeMap<>(Map.ofEntries(
            Map.entry("problem", 0),
            Map.entry("database", 0),
            Map.entry("access", 0),
            Map.entry("schedule", 0),
            Map.entry("delivery", 0),
            Map.entry("deadline", 1),
            Map.entry("component", 1),
            Map.entry("customer", 1),
            Map.entry("duty", 1),
            Map.entry("incident", 2),
            Map.entry("command", 3),
            Map.entry("affected", 3),
            Map.entry("runbook", 3),
            Map.entry("stakeholder", 4),
            Map.entry("notice", 4),
            Map.entry("compensation", 5),
            Map.entry("postmortem", 7),
            Map.entry("ticket", 6),
            Map.entry("publication", 8),
            Map.entry("insight", 9),
            Map.entry("console", 10),
            Map.entry("embedded", 10)));

    private static JavaClasses classes;
    private static ApplicationModules rooms;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.vestnik");
        rooms = ApplicationModules.of(IncidentServiceApplication.class);
    }

    @Test
    void roomsUseOnlyTheNeighboursTheyName() {
        rooms.verify();
    }

    @Test
    void everyRoomStandsOnAFloor() {
        assertThat(rooms.stream().map(room -> room.getIdentifier().toString()))
                .containsExactlyInAnyOrderElementsOf(FLOORS.keySet());
    }

    @Test
    void noArrowPointsUpward() {
        FLOORS.forEach((room, floor) -> FLOORS.forEach((other, above) -> {
            if (above > floor) {
                noClasses()
                        .that()
                        .resideInAPackage("dev.vestnik.incidentservice." + room + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("dev.vestnik.incidentservice." + other + "..")
                        .allowEmptyShould(true)
                        .check(classes);
            }
        }));
    }

    @Test
    void theWordsOfTheTimelineAndItsRulesKnowNoFramework() {
        for (var pure : List.of("incident.timeline..", "incident.interval..", "incident.quickline..")) {
            noClasses()
                    .that()
                    .resideInAPackage("dev.vestnik.incidentservice." + pure)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework.boot..", "org.springframework.r2dbc..", "reactor..")
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    @Test
    void nobodyBlocksOutsideTheBridge() {
        noClasses()
                .that()
                .resideInAPackage("dev.vestnik.incidentservice..")
                .and()
                .resideOutsideOfPackages(
                        "dev.vestnik.incidentservice.schedule..", "dev.vestnik.incidentservice.embedded..")
                // once, at the start, before anything is served
                .and()
                .doNotHaveSimpleName("FirstSignIn")
                .should()
                .callMethodWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "Mono.block() or Flux.block…()",
                        call -> call.getName().startsWith("block")
                                && call.getTargetOwner().getPackageName().startsWith("reactor.core.publisher")))
                .check(classes);
    }
}
