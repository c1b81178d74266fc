package dev.vestnik.incidentservice.affected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.customer.CustomerDraft;
import dev.vestnik.incidentservice.customer.Customers;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Declaration;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.Audience;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Effect;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
class StandingsTests {
    private static final Actor ADMIN = new Actor(Actor.Kind.TOKEN, "test", Role.ADMIN);
    private static final Instant BEGAN =
            Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MINUTES);

    private final String own = UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    int port;

    @Autowired
    AffectedLists lists;

    @Autowired
    Components components;

    @Autowired
    Customers customers;

    @Autowired
    Incidents incidents;

    private Case broken;

    @BeforeEach
    void fiveOfSixOnTheList() {
        var disks = components.obtain("disks-" + own).block();
        IntStream.rangeClosed(1, 5).forEach(n -> customer(n, disks.code()));
        customer(6, "");
        broken = declared(disks);
        lists.addByComponents(ADMIN, broken.id(), List.of(disks.id())).block();
    }

    @Test
    void stillDownWhenSomeAreUnknownMarksTheRestAndTellsTheTimelineOnce() {
        var marking = lists.stillDown(ADMIN, broken.id(), ids("1", "2", "none")).block();
        var again = lists.stillDown(ADMIN, broken.id(), ids("2")).block();

        assertThat(marking).isEqualTo(new Marking(2, 0, List.of(own + "-none"), 1, new Ends(5, 2, 0)));
        assertThat(again.marked()).isZero();
        assertThat(standings()).hasSize(2).allMatch(Standing::stillDown);
        assertThat(lists.stillDown(broken.id(), "", 10)
                        .map(AffectedCustomer::externalId)
                        .collectList()
                        .block())
                .containsExactly(own + "-1", own + "-2");
        assertThat(facts())
                .filteredOn(Audience.StillDown.class::isInstance)
                .containsExactly(new Audience.StillDown(2, "PASTED_IDS"));
    }

    @Test
    void stillDownWhenSomebodyIsNotOnTheListPutsThemOnIt() {
        var marking = lists.stillDown(ADMIN, broken.id(), ids("6")).block();

        assertThat(marking.added()).isEqualTo(1);
        assertThat(marking.now()).isEqualTo(new Ends(6, 1, 0));
    }

    @Test
    void restoredWhenStillDownSaysSinceWhenAndLetsTheCaseBeClosed() {
        lists.stillDown(ADMIN, broken.id(), ids("1", "2")).block();
        assertThatThrownBy(this::close)
                .isInstanceOfSatisfying(
                        Problem.class,
                        no -> assertThat(no.fields())
                                .anyMatch(error -> error.rule().equals("R-B31")));

        var at = BEGAN.plus(Duration.ofMinutes(50));
        var marking = lists.restored(ADMIN, broken.id(), ids("1", "2"), at).block();
        close();

        assertThat(marking.now()).isEqualTo(new Ends(5, 0, 2));
        assertThat(standings()).hasSize(2).allMatch(one -> one.restoredAt().equals(Optional.of(at)));
        assertThat(facts()).contains(new Audience.StillDown(0, "PASTED_IDS"), new Handling.Closed());
    }

    @Test
    void restoredWhenBeforeTheBeginningOrInTheFutureIsRefused() {
        var early = BEGAN.minusSeconds(60);
        var late = Instant.now().plus(Duration.ofHours(1));

        assertThatThrownBy(() ->
                        lists.restored(ADMIN, broken.id(), ids("1"), early).block())
                .hasMessageContaining("INVALID");
        assertThatThrownBy(
                        () -> lists.restored(ADMIN, broken.id(), ids("1"), late).block())
                .hasMessageContaining("INVALID");
        assertThat(standings()).isEmpty();
    }

    @Test
    void stillDownThenRestoredOverHttp() {
        post("still-down", "{\"ids\": \"%s\"}".formatted(ids("3", "nobody")))
                .jsonPath("$.marked")
                .isEqualTo(1)
                .jsonPath("$.unknown[0]")
                .isEqualTo(own + "-nobody")
                .jsonPath("$.now.stillDown")
                .isEqualTo(1);
        post("restored", "{\"ids\": \"%s\", \"occurredAt\": \"%s\"}".formatted(ids("3"), BEGAN.plusSeconds(600)))
                .jsonPath("$.now.stillDown")
                .isEqualTo(0)
                .jsonPath("$.now.restoredApart")
                .isEqualTo(1);
    }

    private WebTestClient.BodyContentSpec post(String what, String body) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeader("Authorization", "Bearer test-admin-token")
                .build()
                .post()
                .uri("/api/v1/incidents/{ref}/affected/{what}", broken.ref(), what)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private Entry close() {
        return incidents
                .append(ADMIN, broken.id(), Line.of(new Handling.Closed(), Instant.now(), "", Source.MANUAL))
                .block();
    }

    private void customer(int number, String component) {
        var uses = component.isEmpty() ? List.<String>of() : List.of(component);
        customers
                .save(ADMIN, new CustomerDraft(own + "-" + number, "N " + number, "", "ru", "UTC", uses))
                .block();
    }

    private Case declared(Component disks) {
        var names = Texts.of("Диски", "Disks");
        return incidents
                .declare(
                        ADMIN,
                        new Declaration(
                                names,
                                Severity.SEV2,
                                List.of(disks.id()),
                                Effect.DOWN,
                                "down",
                                Occurred.minute(BEGAN),
                                ZoneId.of("Europe/Moscow")))
                .block();
    }

    private String ids(String... numbers) {
        return String.join(
                " ", List.of(numbers).stream().map(n -> own + "-" + n).toList());
    }

    private List<Standing> standings() {
        return lists.standings(broken.id()).collectList().block();
    }

    private List<Fact> facts() {
        return incidents.timeline(broken.id()).block().entries().stream()
                .map(Entry::fact)
                .toList();
    }
}
