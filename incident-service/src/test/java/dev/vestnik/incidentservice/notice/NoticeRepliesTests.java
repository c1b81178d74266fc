package dev.vestnik.incidentservice.notice;

import static dev.vestnik.incidentservice.notice.Company.MANAGER;
import static dev.vestnik.incidentservice.notice.Writers.reporter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.affected.AffectedLists;
import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.incidentservice.delivery.Deliveries;
import dev.vestnik.incidentservice.delivery.Received;
import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.notice.Company.Broken;
import dev.vestnik.templates.Texts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(Writers.class)
class NoticeRepliesTests extends NoticeTest {

    @Autowired
    Writers writers;

    @Autowired
    Deliveries deliveries;

    @Autowired
    AffectedLists lists;

    @Test
    void sendWhenSomebodyWroteQueuesTheReplyUnderTheNoticesMessage() {
        var broken = company.broken(2);
        var who = customer(broken, 0);
        writers.wrote(broken.of().id(), reporter("t-" + broken.run(), who, true));

        var first = notices.first(MANAGER, broken.of().id()).block();
        notices.send(MANAGER, first.id(), ReadBack.of(2)).block();

        assertThat(replies(who)).singleElement().satisfies(reply -> {
            assertThat(reply.message()).isEqualTo(first.id());
            assertThat(words(reply))
                    .startsWith(
                            "Здравствуйте, Мария! Спасибо, что сообщили. Мы знаем об этом сбое сервиса «Загрузка файлов»")
                    .contains("новые файлы не сохраняются; сейчас разбираемся", "Напишем вам здесь же не позднее");
        });
        assertThat(replies(customer(broken, 1))).isEmpty();
    }

    @Test
    void answerWhenTheTicketIsLinkedLaterTellsTheNewestStageOnce() {
        var broken = company.broken(1);
        var first = notices.first(MANAGER, broken.of().id()).block();
        notices.send(MANAGER, first.id(), ReadBack.none()).block();
        company.happened(broken, new Diagnosis.CauseFound(), Optional.of(CAUSE));
        var fields = identified(broken, Texts.of("возвращаем порт", "reopening the port"));
        var draft = notices.draft(MANAGER, broken.of().id(), NoticeKind.IDENTIFIED, Optional.of(fields))
                .block();
        notices.send(MANAGER, draft.id(), ReadBack.none()).block();
        var who = new CustomerId(UUID.randomUUID());
        var late = reporter("late-" + broken.run(), who, false);

        notices.answer(MANAGER, broken.of().id(), late).block();
        notices.answer(MANAGER, broken.of().id(), late).block();

        assertThat(replies(who)).singleElement().satisfies(reply -> {
            assertThat(reply.message()).isEqualTo(draft.id());
            assertThat(words(reply))
                    .startsWith("Здравствуйте, Мария! Новости о сбое сервиса «Загрузка файлов»")
                    .contains("сейчас причина уже известна, возвращаем порт");
        });
    }

    @Test
    void answerWhenNothingWasSentQueuesNothing() {
        var broken = company.broken(1);
        var who = customer(broken, 0);

        notices.answer(MANAGER, broken.of().id(), reporter("early-" + broken.run(), who, true))
                .block();

        assertThat(replies(who)).isEmpty();
    }

    private CustomerId customer(Broken broken, int number) {
        return lists.page(broken.of().id(), "", 500)
                .filter(one -> one.externalId().equals(broken.run() + "-" + number))
                .blockFirst()
                .customer();
    }

    private List<Received> replies(CustomerId who) {
        return deliveries
                .received(who.value())
                .filter(one -> one.way().name().equals("DESK"))
                .collectList()
                .block();
    }

    private static String words(Received reply) {
        return reply.text().replace('\u00a0', ' ');
    }
}
