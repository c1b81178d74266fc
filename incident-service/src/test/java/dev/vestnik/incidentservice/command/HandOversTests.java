package dev.vestnik.incidentservice.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.command.HandOver.State;
import dev.vestnik.incidentservice.duty.DutyRole;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.timeline.Audience;
import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.Response;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Language;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HandOversTests extends CommandTest {

    private static final DutyRole LEAD = DutyRole.INCIDENT_MANAGER;

    @Autowired
    Roles roles;

    @Autowired
    HandOvers handOvers;

    @Autowired
    HandOverCards cards;

    private Actor giver;
    private Actor receiver;

    @BeforeEach
    void two() {
        giver = manager();
        receiver = manager();
    }

    private Case led(Severity severity) {
        var of = open(severity);
        // somebody on duty may have been proposed meanwhile; taking the role ends that
        roles.take(giver, of, LEAD).block();
        return of;
    }

    private HandOver offered(Case of) {
        return handOvers
                .offer(giver, of, LEAD, id(receiver), "дождаться индекса")
                .block();
    }

    @Test
    void offerLeavesTheOldOneResponsibleUntilTheReceiverConfirms() {
        var of = led(Severity.SEV2);
        var offer = offered(of);

        assertThat(roles.holders(of).block().holds(id(giver), LEAD)).isTrue();
        assertThat(handOvers.waitingFor(receiver).collectList().block()).contains(offer);
        assertThat(handOvers.waitingFor(giver).collectList().block()).contains(offer);

        var done = handOvers.confirm(receiver, of, offer.id()).block();

        assertThat(done.state()).isEqualTo(State.CONFIRMED);
        assertThat(roles.holders(of).block().holds(id(receiver), LEAD)).isTrue();
        assertThat(facts(of)).endsWith(new Response.HandedOver("INCIDENT_MANAGER", Optional.of(id(receiver))));
        assertThat(handOvers.waitingFor(receiver).collectList().block()).isEmpty();
    }

    @Test
    void confirmWhenAnotherAsksIsForbidden() {
        var of = led(Severity.SEV2);
        var offer = offered(of);

        assertThat(refusal(() -> handOvers.confirm(giver, of, offer.id()).block())
                        .kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(roles.holders(of).block().holds(id(giver), LEAD)).isTrue();
    }

    @Test
    void confirmTwiceIsRefused() {
        var of = led(Severity.SEV2);
        var offer = offered(of);
        handOvers.confirm(receiver, of, offer.id()).block();

        assertThat(rule(() -> handOvers.confirm(receiver, of, offer.id()).block()))
                .isEqualTo("ended");
    }

    @Test
    void declineKeepsTheReasonAndTheOldOne() {
        var of = led(Severity.SEV2);
        var offer = offered(of);

        var done = handOvers.decline(receiver, of, offer.id(), "я в дороге").block();

        assertThat(done.state()).isEqualTo(State.DECLINED);
        assertThat(done.why()).isEqualTo("я в дороге");
        assertThat(roles.holders(of).block().holds(id(giver), LEAD)).isTrue();
    }

    @Test
    void withdrawIsForWhoeverOfferedOrHolds() {
        var of = led(Severity.SEV2);
        var offer = offered(of);

        assertThat(refusal(() -> handOvers.withdraw(manager(), of, offer.id()).block())
                        .kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(handOvers.withdraw(giver, of, offer.id()).block().state()).isEqualTo(State.WITHDRAWN);
        assertThat(rule(() -> handOvers.confirm(receiver, of, offer.id()).block()))
                .isEqualTo("ended");
    }

    @Test
    void offerWhenOneIsOpenIsRefused() {
        var of = led(Severity.SEV2);
        offered(of);

        assertThat(rule(() ->
                        handOvers.offer(giver, of, LEAD, id(manager()), "").block()))
                .isEqualTo("offered-already");
    }

    @Test
    void offerToOneselfWaitsForTheHolder() {
        var of = led(Severity.SEV2);
        var offer = handOvers.offer(receiver, of, LEAD, id(receiver), "").block();

        assertThat(rule(() -> handOvers.confirm(receiver, of, offer.id()).block()))
                .isEqualTo("wait-for-holder");
        assertThat(handOvers.withdraw(giver, of, offer.id()).block().state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void offerWhenTheReceiverMayNotLeadNamesTheField() {
        var of = led(Severity.SEV2);
        var agent = person(Role.SUPPORT_AGENT);

        assertThat(rule(() -> handOvers.offer(giver, of, LEAD, agent.id(), "").block()))
                .isEqualTo("may-not");
        assertThat(rule(() ->
                        handOvers.offer(giver, of, LEAD, UUID.randomUUID(), "").block()))
                .isEqualTo("unknown-person");
    }

    @Test
    void confirmWhenTheReceiverRepairsTheWorstCaseIsRefusedAndNothingMoves() {
        var of = led(Severity.SEV1);
        roles.take(receiver, of, DutyRole.TECH_LEAD).block();
        var offer = offered(of);

        assertThat(rule(() -> handOvers.confirm(receiver, of, offer.id()).block()))
                .isEqualTo("two-roles-in-sev1");
        assertThat(handOvers.require(of, offer.id()).block().isOpen()).isTrue();
        assertThat(roles.holders(of).block().holds(id(giver), LEAD)).isTrue();
    }

    @Test
    void cardSaysWhatIsWrittenDown() {
        var of = led(Severity.SEV2);
        happened(of, new Diagnosis.Hypothesis(), "закончилось место на диске");
        happened(of, new Diagnosis.RuledOut(), "сеть");
        happened(of, new Telling.ApprovalAsked(Optional.empty()), "");
        happened(of, new Audience.ListUpdated(1200, "pasted"), "");

        var card = cards.of(of).block();

        assertThat(card.hypotheses()).containsExactly("закончилось место на диске");
        assertThat(card.ruledOut()).containsExactly("сеть");
        assertThat(card.approvals()).hasSize(1);
        assertThat(card.list()).contains(new HandOverCard.ListStatus(1200, false));
        assertThat(card.notice()).isEmpty();
        assertThat(card.state().in(Language.RU)).contains(of.ref(), "SEV2", "Загрузка файлов не работает");
        assertThat(card.state().in(Language.EN)).contains(of.ref(), "Stage:");
    }
}
