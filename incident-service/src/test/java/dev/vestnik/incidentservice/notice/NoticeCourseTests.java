package dev.vestnik.incidentservice.notice;

import static dev.vestnik.incidentservice.notice.Company.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.notice.Company.Broken;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Finding;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticeCourseTests extends NoticeTest {

    @Test
    void previewShowsBothLanguagesAndTheAudienceBeforeSending() {
        var broken = company.broken(3);
        var first = notices.first(MANAGER, broken.of().id()).block();

        var preview = notices.preview(first.id(), Optional.empty()).block();

        assertThat(preview.findings()).isEmpty();
        assertThat(preview.isSendable()).isTrue();
        assertThat(preview.audience().total()).isEqualTo(3);
        assertThat(preview.sides()).extracting(side -> side.language().tag()).containsExactly("ru", "en");
        assertThat(preview.sides().getFirst().html()).contains("Разбираемся");
    }

    @Test
    void wholeIncidentKeepsOneSubjectAndOneThreadAndEndsWithTheShortTimeline() {
        var broken = told(2);
        company.happened(broken, new Diagnosis.CauseFound(), Optional.of(CAUSE));
        sendWith(
                broken,
                NoticeKind.IDENTIFIED,
                identified(broken, Texts.of("возвращаем прежнюю версию", "putting the previous version back")));
        company.happened(broken, new Recovery.Mitigated(List.of()), Optional.empty());
        company.happened(broken, new Recovery.Resolved(List.of(), Recovery.DataSafety.SAFE), Optional.empty());
        sendWith(broken, NoticeKind.RESOLVED, resolved(broken));
        assertThat(notices.next(broken.of().id()).block()).isEqualTo(NoticeKind.FOLLOW_UP);
        sendWith(broken, NoticeKind.FOLLOW_UP, followUp(broken));

        oneConversation(broken, 0);
        oneConversation(broken, 1);
        assertThat(text(SMTP.lettersTo(broken.address(0)).getLast()))
                .contains("Хронология", "начался сбой", "нашли причину", CAUSE.in(Language.RU));
        assertThat(text(SMTP.lettersTo(broken.address(1)).getLast())).contains("Timeline, UTC:", "the incident began");
        assertThat(notices.sent(broken.of().id())
                        .map(SentNotice::kind)
                        .collectList()
                        .block())
                .containsExactly(NoticeKind.FIRST, NoticeKind.IDENTIFIED, NoticeKind.RESOLVED, NoticeKind.FOLLOW_UP);
    }

    private void oneConversation(Broken broken, int customer) {
        var letters = SMTP.lettersTo(broken.address(customer));
        assertThat(letters).hasSize(4);
        assertThat(letters)
                .extracting(letter -> letter.header("Subject"))
                .containsOnly(letters.getFirst().header("Subject"));
        assertThat(letters.subList(1, 4))
                .extracting(letter -> letter.header("References"))
                .containsOnly(letters.getFirst().header("Message-ID"));
        assertThat(letters).allSatisfy(letter -> assertThat(text(letter)).doesNotContain(Company.MARKER));
    }

    @Test
    void waiveFollowUpWhenNoReasonIsGivenIsRefused() {
        var broken = told(0);

        assertThatThrownBy(() ->
                        promises.waiveFollowUp(MANAGER, broken.of().id(), " ").block())
                .isInstanceOf(Problem.class);
    }

    @Test
    void proposeWhenAllIsToldIsEmpty() {
        var broken = told(0);

        assertThat(notices.propose(broken.of().id()).block()).isNull();
        assertThat(notices.preview(
                                notices.first(MANAGER, broken.of().id()).block().id(), Optional.empty())
                        .block()
                        .findings())
                .extracting(Finding::rule)
                .contains("R-B14");
    }
}
