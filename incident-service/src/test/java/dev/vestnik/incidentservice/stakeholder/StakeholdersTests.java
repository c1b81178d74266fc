package dev.vestnik.incidentservice.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.command.Colleague;
import dev.vestnik.incidentservice.command.CommandTest;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.deadline.Deadline;
import dev.vestnik.incidentservice.deadline.Deadlines;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Response;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

class StakeholdersTests extends CommandTest {

    @LocalServerPort
    int port;

    @Autowired
    Stakeholders stakeholders;

    @Autowired
    WhoKnows whoKnows;

    @Autowired
    Deadlines deadlines;

    @Test
    void stakeholdersWhenBadEnoughAreToldByATime() {
        var component = named();
        var finance = stakeholder("Финансы", Severity.SEV2, component);
        stakeholder("Правление", Severity.SEV1, component);
        var of = open(Severity.SEV2, component.code());

        var news = mine(of, component);
        assertThat(news.each())
                .singleElement()
                .satisfies(one -> assertThat(one.who()).isEqualTo(finance));
        assertThat(news.by().orElseThrow())
                .isCloseTo(of.openedAt().plus(Duration.ofMinutes(60)), within(1, ChronoUnit.SECONDS));
        await().untilAsserted(() -> assertThat(open(of)).hasSize(1));

        happened(of, new Impact.SeverityChanged(Severity.SEV2, Severity.SEV1), "");
        assertThat(mine(of, component).each()).hasSize(2);
        assertThat(mine(of, component).by().orElseThrow())
                .isBefore(Instant.now().plus(Duration.ofMinutes(31)));
    }

    @Test
    void toldIsOneLineOfTheTimelineAndSettlesTheTime() {
        var component = named();
        var finance = stakeholder("Финансы", Severity.SEV2, component);
        var of = open(Severity.SEV2, component.code());
        var all = whoKnows.of(of).block().each().stream()
                .map(one -> one.who().id())
                .toList();

        whoKnows.told(manager(), of, all).block();
        whoKnows.told(manager(), of, List.of(finance.id())).block();

        assertThat(whoKnows.of(of).block().isComplete()).isTrue();
        assertThat(facts(of))
                .filteredOn(Response.StakeholdersTold.class::isInstance)
                .hasSize(1);
        await().untilAsserted(() -> assertThat(open(of)).isEmpty());
    }

    @Test
    void toldWhenItIsTypedAsALineCountsForAll() {
        var component = named();
        stakeholder("Финансы", Severity.SEV2, component);
        var of = open(Severity.SEV2, component.code());

        happened(of, new Response.StakeholdersTold(), "бизнес в курсе");

        await().untilAsserted(
                        () -> assertThat(whoKnows.of(of).block().isComplete()).isTrue());
    }

    @Test
    void closeSettlesTheTime() {
        var component = named();
        stakeholder("Финансы", Severity.SEV2, component);
        var of = open(Severity.SEV2, component.code());
        await().untilAsserted(() -> assertThat(open(of)).hasSize(1));

        happened(of, new Handling.FalseAlarm(), "");

        await().untilAsserted(() -> assertThat(open(of)).isEmpty());
    }

    @Test
    void toldMarksThemOnceAndOnlyForThoseWhoMayWrite() {
        var component = named();
        var one = stakeholder("Финансы", Severity.SEV2, component);
        var of = open(Severity.SEV2, component.code());
        var anna = Colleague.signedIn(port, person(Role.INCIDENT_MANAGER));
        assertThat(anna.sees(room(of)).text()).contains("Финансы");
        var reader = Colleague.signedIn(port, person(Role.READER));

        reader.asks(HttpMethod.POST, api(of) + "/told", "{\"stakeholders\":[\"%s\"]}".formatted(one.id()), 403);
        assertThat(reader.sees(room(of)).select("button")).isEmpty();
        assertThat(toldAt(anna, of, one)).isEmpty();
        anna.sends(room(of) + "/told", 200, "who", one.id().toString());

        var first = toldAt(anna, of, one);
        assertThat(first).isNotEmpty();
        anna.asks(HttpMethod.POST, api(of) + "/told", "{\"stakeholders\":[\"%s\"]}".formatted(one.id()), 200);
        assertThat(toldAt(anna, of, one)).isEqualTo(first);
        anna.sends(room(of) + "/told", 400, "who", "все");
    }

    @Test
    void listIsForWhoKeepsTheRoster() {
        var agent = person(Role.SUPPORT_AGENT).actor();
        var one = Stakeholder.of(UUID.randomUUID(), typed("Юристы", "SEV1"), Optional.empty());

        assertThat(refusal(() -> stakeholders.save(agent, one).block()).kind()).isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(refusal(() -> Stakeholder.of(UUID.randomUUID(), typed("", "SEV9"), Optional.empty()))
                        .fields())
                .hasSize(2);
    }

    private Component named() {
        return components.byCode(component()).block();
    }

    private static Stakeholder.Typed typed(String name, String severity) {
        return new Stakeholder.Typed(name, null, null, null, severity);
    }

    private Stakeholder stakeholder(String name, Severity severity, Component component) {
        var one = Stakeholder.of(UUID.randomUUID(), typed(name, severity.name()), Optional.of(component.id()));
        return stakeholders.save(manager(), one).block();
    }

    /** Without those of any component, which other tests may have put on the list. */
    private StakeholderNews mine(Case of, Component component) {
        var news = whoKnows.of(of).block();
        return new StakeholderNews(
                news.each().stream()
                        .filter(one -> one.who()
                                .component()
                                .filter(component.id()::equals)
                                .isPresent())
                        .toList(),
                news.by());
    }

    private List<String> toldAt(Colleague anna, Case of, Stakeholder one) {
        return anna.asks(HttpMethod.GET, api(of), "", 200)
                .at("/stakeholders")
                .valueStream()
                .filter(row -> row.at("/id").asString().equals(one.id().toString()))
                .map(row -> row.at("/toldAt"))
                .filter(at -> !at.isNull())
                .map(at -> at.asString())
                .toList();
    }

    private List<Deadline> open(Case of) {
        return deadlines
                .open(of.id().value())
                .filter(deadline -> deadline.room().equals(TellingClock.ROOM))
                .collectList()
                .block();
    }

    private static String room(Case of) {
        return "/incidents/" + of.ref() + "/command/stakeholders";
    }

    private static String api(Case of) {
        return "/api/v1/incidents/" + of.ref() + "/stakeholders";
    }
}
