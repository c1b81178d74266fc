package dev.vestnik.incidentservice.postmortem;

import static dev.vestnik.incidentservice.postmortem.Reviewed.APPROVER;
import static dev.vestnik.incidentservice.postmortem.Reviewed.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.NewPerson;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.incident.timeline.Review;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostmortemApprovalTests extends PostmortemTest {

    private static final DraftAction LAME = new DraftAction(
            Optional.empty(), "Сделать", Optional.empty(), "", Optional.empty(), Optional.empty(), "", Texts.none());

    @Test
    void approveWhenOneWroteOrStartedItAsksForASecondPerson() {
        var of = reviewed.resolved();
        postmortems.start(APPROVER, of.id()).block();
        postmortems.edit(WRITER, of.id(), 1, Reviewed.complete()).block();
        step(WRITER, of, ReviewStep.SUBMIT);

        var refusal = refusal(() -> step(APPROVER, of, ReviewStep.APPROVE));

        assertThat(rules(refusal)).containsExactly("second-person");
    }

    @Test
    void approveWhenWhoLeadsAndWhoApprovesWriteNoTimelineStandsOnItInTheirName() {
        var of = reviewed.resolved();
        postmortems.start(person(Role.FACILITATOR), of.id()).block();
        postmortems.edit(WRITER, of.id(), 1, Reviewed.complete()).block();
        step(WRITER, of, ReviewStep.SUBMIT);

        step(person(Role.APPROVER), of, ReviewStep.APPROVE);

        assertThat(entries(of))
                .filteredOn(entry -> entry.fact() instanceof Review)
                .extracting(entry -> entry.by().role())
                .contains("FACILITATOR", "APPROVER");
    }

    private static Actor person(Role role) {
        return new Actor(Actor.Kind.PERSON, "review-" + role, role);
    }

    @Test
    void approveWhenThereIsOneFactorAsksForTwo() {
        var draft = Reviewed.complete();

        var refusal = refusedToApprove(new Draft(
                draft.title(),
                draft.summary(),
                draft.customer(),
                draft.background(),
                draft.factors().subList(0, 1),
                draft.wentWell(),
                draft.wentBadly(),
                draft.lucky(),
                draft.actions()));

        assertThat(rules(refusal)).containsExactly("two-factors");
    }

    @Test
    void approveWhenTextsActionsAndLanguagesLackNamesAll() {
        var draft = Reviewed.complete();

        var refusal = refusedToApprove(new Draft(
                draft.title(),
                draft.summary(),
                new CustomerText(
                        Texts.of("Час простоя, 12 клиентов.", "An hour of downtime, 21 customers."),
                        new Texts(Map.of(Language.RU, "Порт закрылся.")),
                        draft.customer().whatWeDo()),
                draft.background(),
                draft.factors(),
                draft.wentWell(),
                draft.wentBadly(),
                draft.lucky(),
                List.of(LAME)));

        assertThat(refusal.fields())
                .extracting(FieldError::field, FieldError::rule)
                .contains(
                        tuple("customer.whatHappened.en", "language-missing"),
                        tuple("customer.summary", "NUMBERS_DIFFER"),
                        tuple("actions[0].owner", "required"),
                        tuple("actions[0].due", "required"));
    }

    @ParameterizedTest
    @CsvSource({
        "Виноват дежурный инженер., BLAME",
        "The on-call engineer is to blame., BLAME",
        "Причиной стала халатность., CHARACTER",
        "The engineer was reprimanded., SANCTION"
    })
    void approveWhenAnInternalTextBlamesNamesFieldRulePlaceAndSuggestion(String text, String rule) {
        var refusal = refusedToApprove(background(Reviewed.complete(), text));

        assertThat(refusal.fields()).singleElement().satisfies(field -> {
            assertThat(field.field()).isEqualTo("background");
            assertThat(field.rule()).isEqualTo(rule);
            assertThat(field.message().isComplete()).isTrue();
            assertThat(field.message().in(Language.RU)).contains("–", "«");
        });
    }

    @ParameterizedTest
    @CsvSource({"Быть внимательнее при выкладке", "Remind the team to check the zone"})
    void approveWhenAnActionExhortsStops(String title) {
        var draft = Reviewed.complete();
        var action = draft.actions().getFirst();

        var refusal = refusedToApprove(draft.with(List.of(new DraftAction(
                action.id(),
                title,
                action.type(),
                action.owner(),
                action.due(),
                action.priority(),
                action.doneTest(),
                action.publicText()))));

        assertThat(refusal.fields())
                .extracting(FieldError::field, FieldError::rule)
                .containsExactly(tuple("actions[0].title", "EXHORTATION"));
    }

    @Test
    void approveWhenThePublicTextNamesAWriterOrAHostStopsInBothLanguages() {
        var person = people.add(
                        Actor.engine("test"),
                        new NewPerson(
                                "p-" + UUID.randomUUID(),
                                "Аркадий Перепёлкин",
                                Role.TECH_LEAD,
                                Language.RU,
                                Optional.of("correct horse battery")))
                .block()
                .person();
        var writer = new Actor(Actor.Kind.PERSON, person.id().toString(), Role.TECH_LEAD);
        var of = reviewed.resolved();
        postmortems.start(writer, of.id()).block();
        var draft = Reviewed.complete();
        var text = Texts.of("Перепёлкину сообщили про db-01.internal.", "We heard of db-01.internal.");
        var said = new CustomerText(
                draft.customer().summary(), text, draft.customer().whatWeDo());
        postmortems.edit(writer, of.id(), 1, customer(draft, said)).block();
        step(writer, of, ReviewStep.SUBMIT);

        var refusal = refusal(() -> step(APPROVER, of, ReviewStep.APPROVE));

        assertThat(refusal.fields())
                .extracting(FieldError::field, FieldError::rule)
                .contains(
                        tuple("customer.whatHappened.ru", "PERSON_NAME"),
                        tuple("customer.whatHappened.ru", "HOST"),
                        tuple("customer.whatHappened.en", "HOST"));
    }
}
