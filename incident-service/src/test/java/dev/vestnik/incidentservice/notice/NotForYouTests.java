package dev.vestnik.incidentservice.notice;

import static dev.vestnik.incidentservice.notice.Company.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.affected.AffectedLists;
import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.incidentservice.notice.Company.Broken;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Restored for most, but not for all (R-B31). */
class NotForYouTests extends NoticeTest {
    private static final String WORKS = "снова работает как обычно|is working normally again";
    private static final String NOT_YET = "У вас ещё не восстановлено|Not restored for you yet";

    @Autowired
    AffectedLists lists;

    @Test
    void sendWhenTwoOfTenAreStillDownTellsEachHowItIsForThem() {
        var broken = recovered(10);
        lists.stillDown(MANAGER, broken.of().id(), ids(broken, 0, 1)).block();
        notForYou(broken);
        var draft = draft(broken, NoticeKind.RESOLVED, resolved(broken));

        var preview = notices.preview(draft.id(), Optional.empty()).block();
        assertThat(preview.isSendable()).isTrue();
        assertThat(preview.audience().total()).isEqualTo(8);
        assertThat(preview.beside().orElseThrow().audience().total()).isEqualTo(2);
        notices.send(MANAGER, draft.id(), ReadBack.of(8)).block();
        done(draft);

        assertThat(IntStream.range(2, 10))
                .allSatisfy(
                        n -> assertThat(last(broken, n)).containsPattern(WORKS).doesNotContainPattern(NOT_YET));
        assertThat(IntStream.range(0, 2))
                .allSatisfy(n ->
                        assertThat(last(broken, n)).containsPattern(NOT_YET).doesNotContainPattern(WORKS));
        assertThat(said(broken, NoticeKind.NOT_FOR_YOU))
                .singleElement()
                .satisfies(sent -> assertThat(sent.audience()).isEqualTo(Telling.Audience.DIRECT));
    }

    @Test
    void sendWhenTheLetterToThoseStillDownIsNotWholeNamesWhatItLacks() {
        var broken = recovered(4);
        lists.stillDown(MANAGER, broken.of().id(), ids(broken, 0)).block();
        var draft = draft(broken, NoticeKind.RESOLVED, resolved(broken));

        assertThat(fields(refused(draft, ReadBack.none()))).containsExactly("notForYou");
        notices.draft(MANAGER, broken.of().id(), NoticeKind.NOT_FOR_YOU, Optional.empty())
                .block();
        assertThat(fields(refused(draft, ReadBack.none()))).containsExactly("notForYou.action");
        assertThat(said(broken, NoticeKind.RESOLVED)).isEmpty();
    }

    @Test
    void sendWhenHalfAreStillDownIsRefusedByTheRule() {
        var broken = recovered(4);
        lists.stillDown(MANAGER, broken.of().id(), ids(broken, 0, 1)).block();
        notForYou(broken);
        var draft = draft(broken, NoticeKind.RESOLVED, resolved(broken));

        assertThat(refused(draft, ReadBack.none()).fields())
                .extracting(FieldError::rule)
                .containsExactly("R-B31");
    }

    @Test
    void sendWhenTheyAreRestoredLaterTellsThemAloneAndNobodyTwice() {
        var broken = recovered(5);
        lists.stillDown(MANAGER, broken.of().id(), ids(broken, 0, 1)).block();
        notForYou(broken);
        sendWith(broken, NoticeKind.RESOLVED, resolved(broken));
        assertThat(notices.next(broken.of().id()).block()).isEqualTo(NoticeKind.FOLLOW_UP);
        lists.restored(MANAGER, broken.of().id(), ids(broken, 0, 1), Instant.now())
                .block();

        assertThat(notices.next(broken.of().id()).block()).isEqualTo(NoticeKind.RESOLVED);
        var later = notices.draft(MANAGER, broken.of().id(), NoticeKind.RESOLVED, Optional.empty())
                .block();
        notices.send(MANAGER, later.id(), ReadBack.of(2)).block();
        done(later);

        assertThat(IntStream.range(0, 5))
                .allSatisfy(n -> assertThat(
                                letters(broken, n).stream().filter(text -> text.matches("(?s).*(" + WORKS + ").*")))
                        .hasSize(1));
        assertThat(said(broken, NoticeKind.RESOLVED))
                .extracting(Telling.NoticeSent::audience)
                .containsExactly(Telling.Audience.MASS, Telling.Audience.DIRECT);
        assertThat(notices.next(broken.of().id()).block()).isEqualTo(NoticeKind.FOLLOW_UP);
        sendWith(broken, NoticeKind.FOLLOW_UP, followUp(broken));
        assertThat(IntStream.range(0, 5))
                .allSatisfy(n -> assertThat(last(broken, n)).containsPattern("Итоги|Summary"));
    }

    @Test
    void sendWhenNotForYouIsAskedForAloneBeforeTheRecoveryWasToldIsRefused() {
        var broken = recovered(4);
        lists.stillDown(MANAGER, broken.of().id(), ids(broken, 0)).block();

        var alone = notForYou(broken);

        assertThat(refused(alone, ReadBack.none()).fields())
                .extracting(FieldError::rule)
                .containsExactly("R-B31-together");
    }

    @Test
    void previewWhenTheLetterToThoseStillDownIsNotBegunShowsItAndKeepsNothing() {
        var broken = recovered(4);
        lists.stillDown(MANAGER, broken.of().id(), ids(broken, 0)).block();
        var looked = notices.open(MANAGER, broken.of().id(), NoticeKind.RESOLVED)
                .flatMap(draft -> notices.preview(draft, Optional.empty()))
                .block();

        assertThat(looked.beside().orElseThrow().audience().total()).isEqualTo(1);
        assertThat(looked.beside().orElseThrow().notice().isUnkept()).isTrue();
        assertThat(notices.of(broken.of().id())
                        .filter(notice -> !notice.isSent())
                        .collectList()
                        .block())
                .isEmpty();
    }

    private Broken recovered(int customers) {
        var broken = told(customers);
        company.happened(broken, new Diagnosis.CauseFound(), Optional.of(CAUSE));
        company.happened(broken, new Recovery.Mitigated(List.of()), Optional.empty());
        company.happened(broken, new Recovery.Resolved(List.of(), Recovery.DataSafety.SAFE), Optional.empty());
        return broken;
    }

    private Notice notForYou(Broken broken) {
        var proposed =
                (NotForYouFields) notices.draft(MANAGER, broken.of().id(), NoticeKind.NOT_FOR_YOU, Optional.empty())
                        .block()
                        .fields();
        return draft(
                broken,
                NoticeKind.NOT_FOR_YOU,
                new NotForYouFields(
                        proposed.failing(),
                        proposed.stillBroken(),
                        Optional.of(Texts.of("переносим ваши разделы", "moving your partitions")),
                        proposed.nextUpdateBy()));
    }

    private Notice draft(Broken broken, NoticeKind kind, Fields fields) {
        return notices.draft(MANAGER, broken.of().id(), kind, Optional.of(fields))
                .block();
    }

    private static List<String> fields(Problem problem) {
        return problem.fields().stream().map(FieldError::field).toList();
    }

    private static String ids(Broken broken, int... numbers) {
        return IntStream.of(numbers).mapToObj(n -> broken.run() + "-" + n).collect(Collectors.joining(" "));
    }

    private static List<String> letters(Broken broken, int customer) {
        return SMTP.lettersTo(broken.address(customer)).stream()
                .map(letter -> text(letter))
                .toList();
    }

    private String last(Broken broken, int customer) {
        org.awaitility.Awaitility.await().until(() -> letters(broken, customer).size() > 1);
        return letters(broken, customer).getLast();
    }
}
