package dev.vestnik.incidentservice.notice;

import static dev.vestnik.incidentservice.notice.Company.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.vestnik.incidentservice.delivery.Tally;
import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticeRefusalTests extends NoticeTest {

    @Test
    void sendWhenTheAudienceChangedIsAConflictThatNamesTheNumber() {
        var broken = company.broken(2);
        var first = notices.first(MANAGER, broken.of().id()).block();

        assertThat(refused(first, ReadBack.of(7)).fields())
                .extracting(FieldError::field)
                .containsExactly("expectedRecipients");
        assertThat(notices.require(first.id()).block().isSent()).isFalse();
    }

    @Test
    void sendWhenALanguageIsMissingNamesTheField() {
        var broken = told(1);
        company.happened(broken, new Diagnosis.CauseFound(), Optional.of(CAUSE));
        var fields = identified(broken, Texts.of("возвращаем прежнюю версию", ""));
        var draft = notices.draft(MANAGER, broken.of().id(), NoticeKind.IDENTIFIED, Optional.of(fields))
                .block();

        assertThat(refused(draft, ReadBack.none()).fields())
                .extracting(FieldError::field, FieldError::rule)
                .contains(tuple("action", "LANGUAGE_MISSING"));
    }

    @Test
    void sendWhenTheLanguagesDisagreeInANumberNamesTheField() {
        var broken = told(1);
        company.happened(broken, new Diagnosis.CauseFound(), Optional.of(CAUSE));
        var fields = identified(broken, Texts.of("чиним 3 сервера", "repairing 4 servers"));
        var draft = notices.draft(MANAGER, broken.of().id(), NoticeKind.IDENTIFIED, Optional.of(fields))
                .block();

        assertThat(refused(draft, ReadBack.none()).fields())
                .extracting(FieldError::field, FieldError::rule)
                .contains(tuple("action", "NUMBERS_DIFFER"));
    }

    @Test
    void sendWhenFieldsAreMissingNamesThemAll() {
        var broken = told(1);
        company.happened(broken, new Diagnosis.CauseFound(), Optional.of(CAUSE));
        var draft = notices.draft(MANAGER, broken.of().id(), NoticeKind.IDENTIFIED, Optional.empty())
                .block();

        assertThat(refused(draft, ReadBack.none()).fields())
                .extracting(FieldError::field)
                .contains("action", "dataSafety");
    }

    @Test
    void sendWhenThePromiseIsBeyondTheCeilingIsRefused() {
        var broken = company.broken(1);
        var draft = notices.first(MANAGER, broken.of().id()).block();
        var late = new FirstFields(
                draft.fields().failing(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Instant.now().plus(Duration.ofMinutes(90))));

        notices.edit(MANAGER, draft.id(), draft.version(), late).block();

        var refused = refused(draft, ReadBack.none()).fields();
        assertThat(refused)
                .extracting(FieldError::field, FieldError::rule)
                .containsExactly(tuple("nextUpdateBy", "ceiling"));
        assertThat(refused.getFirst().message().in(Language.EN))
                .containsPattern("by \\d\\d:\\d\\d\\h\\S+ at the latest");
    }

    @Test
    void editWhenAnotherWasQuickerIsAConflict() {
        var broken = company.broken(1);
        var draft = notices.first(MANAGER, broken.of().id()).block();
        notices.edit(MANAGER, draft.id(), 1, draft.fields()).block();

        assertThatThrownBy(() ->
                        notices.edit(MANAGER, draft.id(), 1, draft.fields()).block())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.CONFLICT));
    }

    @Test
    void resolvedWithoutAnAnswerOnDataSafetyIsRefused() {
        var broken = told(1);
        var draft = notices.draft(MANAGER, broken.of().id(), NoticeKind.RESOLVED, Optional.empty())
                .block();

        assertThat(refused(draft, ReadBack.none()).fields())
                .extracting(FieldError::field)
                .contains("dataSafety", "kind");
    }

    @Test
    void sendWhenOneIsRefusedTellsTheTimelineHowManyFailed() {
        var broken = company.broken(3);
        SMTP.refuse(broken.address(1));
        var first = notices.first(MANAGER, broken.of().id()).block();

        notices.send(MANAGER, first.id(), ReadBack.of(3)).block();

        done(first);
        assertThat(receipts.tally(first.id()).block()).isEqualTo(new Tally(0, 0, 0, 2, 1, 0, 0, 0, 0));
        await().atMost(Duration.ofSeconds(5))
                .until(() -> facts(broken).stream()
                        .anyMatch(fact -> fact instanceof Telling.NoticeFailed failed && failed.count() == 1));
    }
}
