package dev.vestnik.incidentservice.notice;

import static dev.vestnik.incidentservice.notice.Company.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.compensation.Catalogues;
import dev.vestnik.incidentservice.compensation.Compensations;
import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Review;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.incidentservice.notice.Company.Broken;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class NoticeCreditsTests extends NoticeTest {

    @Autowired
    Catalogues catalogues;

    @Autowired
    Compensations compensations;

    @Test
    void sendWhenSomeHaveACreditTellsEachTheirOwnInTheSummaryAndOnce() {
        var broken = restored(4);
        gifts().given(broken, 0, 311);
        gifts().given(broken, 1, 422);

        sendWith(broken, NoticeKind.FOLLOW_UP, followUp(broken));

        assertThat(last(broken, 0))
                .contains("Итоги", "начисляем 311 ₽ на баланс")
                .doesNotContain("422");
        assertThat(last(broken, 1))
                .contains("Summary", "adding RUB 422 to your balance")
                .doesNotContain("311");
        assertThat(last(broken, 2)).contains("Итоги").doesNotContain("₽", "Как посчитали", "Для вас сбой");
        assertThat(last(broken, 3)).contains("Summary").doesNotContain("RUB", "you do not need to ask");
        assertThat(notices.next(broken.of().id()).block()).isNull();
    }

    @Test
    void sendWhenCreditsComeAfterTheSummaryTellsThoseAloneWhatIsTheirs() {
        var broken = restored(3);
        sendWith(broken, NoticeKind.FOLLOW_UP, followUp(broken));
        gifts().given(broken, 0, 311);
        gifts().given(broken, 1, 422);

        assertThat(notices.next(broken.of().id()).block()).isEqualTo(NoticeKind.COMPENSATION);
        var draft = notices.draft(MANAGER, broken.of().id(), NoticeKind.COMPENSATION, Optional.empty())
                .block();
        var preview = notices.preview(draft.id(), Optional.empty()).block();
        assertThat(preview.audience().total()).isEqualTo(2);
        assertThat(preview.sides().getFirst().text().replace('\u00a0', ' ')).containsPattern("начисляем (311|422) ₽");
        notices.send(MANAGER, draft.id(), ReadBack.of(2)).block();
        done(draft);

        assertThat(last(broken, 0)).contains("Компенсация", "начисляем 311 ₽").doesNotContain("422");
        assertThat(last(broken, 1)).contains("Compensation", "RUB 422").doesNotContain("311");
        assertThat(last(broken, 2)).contains("Итоги");
        assertThat(said(broken, NoticeKind.COMPENSATION))
                .extracting(Telling.NoticeSent::audience)
                .containsExactly(Telling.Audience.DIRECT);
        assertThat(notices.require(draft.id())
                        .block()
                        .sent()
                        .orElseThrow()
                        .body()
                        .byLanguage()
                        .values())
                .noneMatch(body -> body.contains("311") || body.contains("422"));
    }

    @Test
    void nextWhenTheReviewIsPublishedTellsAllWhereItStands() {
        var broken = restored(2);
        sendWith(broken, NoticeKind.FOLLOW_UP, followUp(broken));
        company.happened(broken, new Review.PostmortemPublished(), Optional.empty());

        assertThat(notices.next(broken.of().id()).block()).isEqualTo(NoticeKind.POSTMORTEM);
        var draft = notices.draft(MANAGER, broken.of().id(), NoticeKind.POSTMORTEM, Optional.empty())
                .block();
        notices.send(MANAGER, draft.id(), ReadBack.of(2)).block();
        done(draft);

        var page = "/i/" + broken.of().ref() + "/postmortem";
        assertThat(last(broken, 0)).contains("Разбор опубликован", "http://localhost:8081/ru" + page);
        assertThat(last(broken, 1)).contains("Review published", "http://localhost:8081/en" + page);
    }

    private Broken restored(int customers) {
        var broken = told(customers);
        company.happened(broken, new Diagnosis.CauseFound(), Optional.of(CAUSE));
        company.happened(broken, new Recovery.Mitigated(List.of()), Optional.empty());
        company.happened(broken, new Recovery.Resolved(List.of(), Recovery.DataSafety.SAFE), Optional.empty());
        sendWith(broken, NoticeKind.RESOLVED, resolved(broken));
        return broken;
    }

    private Gifts gifts() {
        return new Gifts(catalogues, compensations);
    }

    private static String last(Broken broken, int customer) {
        return text(SMTP.lettersTo(broken.address(customer)).getLast());
    }
}
