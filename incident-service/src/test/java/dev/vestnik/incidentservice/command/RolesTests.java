package dev.vestnik.incidentservice.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.deadline.Deadline;
import dev.vestnik.incidentservice.deadline.Deadlines;
import dev.vestnik.incidentservice.duty.Duties;
import dev.vestnik.incidentservice.duty.DutyRole;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Response;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RolesTests extends CommandTest {

    @Autowired
    Roles roles;

    @Autowired
    HandOvers handOvers;

    @Autowired
    Duties duties;

    @Autowired
    Deadlines deadlines;

    @Test
    void takeWhenFreeIsOneLineOfTheTimelineWithoutAName() {
        var of = open(Severity.SEV2);
        var by = manager();

        var held = roles.take(by, of, DutyRole.INCIDENT_MANAGER).block();

        assertThat(held.holds(id(by), DutyRole.INCIDENT_MANAGER)).isTrue();
        assertThat(facts(of)).contains(new Response.RoleTaken("INCIDENT_MANAGER", Optional.of(id(by))));
        assertThat(incidents.timeline(of.id()).block().entries())
                .filteredOn(entry -> entry.fact() instanceof Response)
                .noneMatch(entry -> entry.isPublic() || entry.line().text().contains("Коллега"));
    }

    @Test
    void takeWhenMineAlreadyChangesNothing() {
        var of = open(Severity.SEV2);
        var by = manager();
        roles.take(by, of, DutyRole.SCRIBE).block();

        roles.take(by, of, DutyRole.SCRIBE).block();

        assertThat(facts(of)).filteredOn(Response.RoleTaken.class::isInstance).hasSize(1);
    }

    @Test
    void takeWhenAnotherHoldsItIsRefused() {
        var of = open(Severity.SEV2);
        roles.take(manager(), of, DutyRole.INCIDENT_MANAGER).block();

        assertThat(rule(() ->
                        roles.take(manager(), of, DutyRole.INCIDENT_MANAGER).block()))
                .isEqualTo("held");
    }

    @Test
    void takeWhenOneWouldManageAndRepairInTheWorstCaseIsRefused() {
        var of = open(Severity.SEV1);
        var by = manager();
        roles.take(by, of, DutyRole.INCIDENT_MANAGER).block();

        assertThat(rule(() -> roles.take(by, of, DutyRole.TECH_LEAD).block())).isEqualTo("two-roles-in-sev1");
    }

    @Test
    void takeWhenTheCaseIsLessThanTheWorstAllowsBoth() {
        var of = open(Severity.SEV2);
        var by = manager();
        roles.take(by, of, DutyRole.TECH_LEAD).block();

        var held = roles.take(by, of, DutyRole.INCIDENT_MANAGER).block();

        assertThat(held.holds(id(by), DutyRole.TECH_LEAD)).isTrue();
        happened(of, new Impact.SeverityChanged(Severity.SEV2, Severity.SEV1), "");
        assertThat(rule(() -> roles.take(by, of, DutyRole.DEPUTY)
                        .then(roles.take(manager(), of, DutyRole.TECH_LEAD))
                        .block()))
                .isEqualTo("held");
    }

    @Test
    void takeWhenTheAccountMayNotLeadIsForbidden() {
        var of = open(Severity.SEV2);
        var agent = person(Role.SUPPORT_AGENT).actor();

        assertThat(refusal(() ->
                                roles.take(agent, of, DutyRole.INCIDENT_MANAGER).block())
                        .kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(roles.take(agent, of, DutyRole.SCRIBE).block().holds(id(agent), DutyRole.SCRIBE))
                .isTrue();
    }

    @Test
    void takeWhenAProgramAsksIsForbidden() {
        var of = open(Severity.SEV2);
        var token = new Actor(Actor.Kind.TOKEN, UUID.randomUUID().toString(), Role.ADMIN);

        assertThat(refusal(() -> roles.take(token, of, DutyRole.SCRIBE).block()).kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
    }

    @Test
    void takeWhenTheCaseIsOverIsRefused() {
        var of = open(Severity.SEV2);
        happened(of, new Handling.FalseAlarm(), "");

        assertThat(rule(() -> roles.take(manager(), of, DutyRole.SCRIBE).block()))
                .isEqualTo("over");
    }

    @Test
    void takeWhenItIsToLeadSetsTheTimeToHandOver() {
        var of = open(Severity.SEV2);
        var held = roles.take(manager(), of, DutyRole.INCIDENT_MANAGER).block();
        var since = held.of(DutyRole.INCIDENT_MANAGER).orElseThrow();

        assertThat(deadlines.open(of.id().value()).collectList().block())
                .filteredOn(deadline -> deadline.room().equals("command"))
                .filteredOn(deadline -> deadline.kind().equals("long-turn"))
                .singleElement()
                .extracting(Deadline::dueAt)
                .satisfies(due -> assertThat(due)
                        .isBetween(
                                since.since().plus(Holding.LONG).minusSeconds(5),
                                since.since().plus(Holding.LONG).plusSeconds(5)));
        assertThat(since.isLong(since.since().plusSeconds(9_000))).isTrue();
        assertThat(since.isLong(since.since().plusSeconds(8_990))).isFalse();
    }

    @Test
    void declareWhenSomebodyIsOnDutyProposesThem() {
        var onDuty = manager();
        duties.take(onDuty, DutyRole.INCIDENT_MANAGER).block();
        var of = open(Severity.SEV2);

        await().untilAsserted(() -> assertThat(handOvers.of(of).collectList().block())
                .singleElement()
                .satisfies(offer -> {
                    assertThat(offer.to()).isEqualTo(id(onDuty));
                    assertThat(offer.from()).isEmpty();
                }));
        var offer = handOvers.of(of).blockFirst();
        handOvers.confirm(onDuty, of, offer.id()).block();
        assertThat(facts(of)).contains(new Response.RoleTaken("INCIDENT_MANAGER", Optional.of(id(onDuty))));
    }
}
