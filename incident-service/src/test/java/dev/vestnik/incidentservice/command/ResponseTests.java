package dev.vestnik.incidentservice.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.command.CurrentAction.State;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.deadline.Deadline;
import dev.vestnik.incidentservice.deadline.Deadlines;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Repair;
import dev.vestnik.incidentservice.incident.timeline.Response;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ResponseTests extends CommandTest {

    private static final Owner DATABASES = Owner.of("owner", null, "команда баз");
    private static final Owner NETWORK = Owner.of("owner", null, "команда сети");

    @Autowired
    CurrentActions actions;

    @Autowired
    ComponentOwners owners;

    @Autowired
    HandOverCards cards;

    @Autowired
    Deadlines deadlines;

    @Test
    void startSaysOnTheTimelineWhoDoesItAndWhenToAsk() {
        var of = open(Severity.SEV2);

        var action = started(of);

        assertThat(facts(of))
                .contains(new Repair.ActionStarted(Optional.of("команда баз"), Optional.of(action.checkAt())));
        assertThat(open(of, CurrentActions.KIND))
                .singleElement()
                .satisfies(deadline ->
                        assertThat(deadline.ref()).isEqualTo(action.id().toString()));
        assertThat(action.isLate(action.checkAt())).isFalse();
        assertThat(action.isLate(action.checkAt().plusMillis(1))).isTrue();
        assertThat(cards.of(of).block().actions())
                .containsExactly(new HandOverCard.NowDoing(
                        "перестроить индекс", Optional.of("команда баз"), Optional.of(action.checkAt())));
    }

    @Test
    void lineThatTellsOfAnActionIsOnTheCardUntilALineTellsHowItWent() {
        var of = open(Severity.SEV2);

        incidents
                .append(manager(), of.id(), told(new Repair.ActionTaken(), "переключили сеть"))
                .block();
        incidents
                .append(manager(), of.id(), told(Repair.ActionStarted.told(), "чиним диски"))
                .block();
        assertThat(cards.of(of).block().actions())
                .containsExactly(new HandOverCard.NowDoing("чиним диски", Optional.empty(), Optional.empty()));

        incidents
                .append(manager(), of.id(), told(new Repair.ActionFailed(), "не помогло"))
                .block();
        assertThat(cards.of(of).block().actions()).isEmpty();
    }

    private static Line told(Repair fact, String words) {
        return Line.of(fact, Instant.now(), words, Source.MANUAL);
    }

    @Test
    void startWhenNothingIsSaidNamesEachField() {
        var of = open(Severity.SEV2);

        var refusal = refusal(() -> actions.start(
                        manager(),
                        of,
                        new ActionDraft(" ", null, " ", Instant.now().minusSeconds(60)))
                .block());

        assertThat(refusal.fields()).extracting(FieldError::field).containsExactly("words", "owner", "checkBack");
        assertThat(rule(() -> Owner.of("owner", null, " "))).isEqualTo("required");
    }

    @Test
    void askedMovesTheTimeAndKeepsWhatWasHeard() {
        var of = open(Severity.SEV2);
        var action = started(of);
        var later = Instant.now().plus(Duration.ofHours(1));

        var asked = actions.asked(manager(), of, action.id(), later, "идёт половина")
                .block();

        assertThat(asked.checkAt()).isAfter(action.checkAt());
        assertThat(open(of, CurrentActions.KIND))
                .singleElement()
                .extracting(Deadline::dueAt)
                .isEqualTo(asked.checkAt());
        assertThat(facts(of)).contains(new Handling.Noted());
    }

    @Test
    void endClosesItOnce() {
        var of = open(Severity.SEV2);
        var action = started(of);

        var ended = actions.end(manager(), of, action.id(), false, "не хватило места")
                .block();

        assertThat(ended.state()).isEqualTo(State.FAILED);
        assertThat(facts(of)).contains(new Repair.ActionFailed());
        assertThat(open(of, CurrentActions.KIND)).isEmpty();
        assertThat(rule(() -> actions.end(manager(), of, action.id(), true, "").block()))
                .isEqualTo("ended");
    }

    @Test
    void closeSettlesWhatFallsDueHere() {
        var of = open(Severity.SEV2);
        started(of);

        happened(of, new Handling.FalseAlarm(), "");

        await().untilAsserted(() -> assertThat(open(of, CurrentActions.KIND)).isEmpty());
    }

    @Test
    void ownersNameFirstWhoTheComponentDoes() {
        var component = named();
        owners.setFirst(manager(), component.id(), Optional.of(DATABASES)).block();
        var of = open(Severity.SEV2, component.code());

        assertThat(owners.of(of).block()).singleElement().satisfies(one -> {
            assertThat(one.owner()).isEqualTo(DATABASES);
            assertThat(one.state()).isEqualTo(CaseOwner.State.ASKED);
        });
        owners.accept(person(Role.SUPPORT_AGENT).actor(), of, component).block();
        assertThat(owners.of(of).block())
                .singleElement()
                .extracting(CaseOwner::state)
                .isEqualTo(CaseOwner.State.ACCEPTED);
        assertThat(facts(of)).contains(new Response.Acknowledged());
    }

    @Test
    void declineMustNameAnotherAndKeepsTheRefusal() {
        var component = named();
        var of = open(Severity.SEV2, component.code());
        owners.ask(manager(), of, component, DATABASES).block();

        assertThat(rule(() ->
                        owners.decline(manager(), of, component, DATABASES, "").block()))
                .isEqualTo("another-owner");
        var after = owners.decline(manager(), of, component, NETWORK, "диски в порядке")
                .block();

        assertThat(after).extracting(CaseOwner::state).containsExactly(CaseOwner.State.DECLINED, CaseOwner.State.ASKED);
        assertThat(after.getFirst().why()).isEqualTo("диски в порядке");
        assertThat(after.getLast().owner()).isEqualTo(NETWORK);
        assertThat(refusal(() -> owners.accept(manager(), of, named()).block()).kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void ownersWhenAPersonIsAskedAreNotNamedOnTheTimeline() {
        var component = named();
        var of = open(Severity.SEV2, component.code());
        var colleague = person(Role.TECH_LEAD);

        owners.ask(manager(), of, component, Owner.person(colleague.id())).block();

        assertThat(incidents.timeline(of.id()).block().entries())
                .noneMatch(entry -> entry.line().text().contains(colleague.name())
                        || entry.line().text().contains(colleague.id().toString()));
    }

    @Test
    void firstOwnersAreForWhoKeepsTheRoster() {
        var agent = person(Role.SUPPORT_AGENT).actor();

        assertThat(refusal(() -> owners.setFirst(agent, named().id(), Optional.of(DATABASES))
                                .block())
                        .kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
    }

    private CurrentAction started(Case of) {
        return actions.start(
                        manager(),
                        of,
                        new ActionDraft(
                                "перестроить индекс",
                                null,
                                DATABASES.name(),
                                Instant.now().plus(Duration.ofMinutes(15))))
                .block();
    }

    private Component named() {
        return components.byCode(component()).block();
    }

    private List<Deadline> open(Case of, String kind) {
        return deadlines
                .open(of.id().value())
                .filter(deadline -> deadline.kind().equals(kind))
                .collectList()
                .block();
    }
}
