package dev.vestnik.incidentservice.notice;

import static dev.vestnik.incidentservice.notice.Company.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.vestnik.incidentservice.MailTest;
import dev.vestnik.incidentservice.SmtpPeer.Letter;
import dev.vestnik.incidentservice.affected.AffectedLists;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.customer.Customers;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.incidentservice.notice.Company.Broken;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Texts;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of notices share: a company of their own each, and the letters that came. */
abstract class NoticeTest extends MailTest {

    protected static final Texts CAUSE =
            Texts.of("обновление закрыло порт загрузки", "an update closed the upload port");

    @Autowired
    Notices notices;

    @Autowired
    Receipts receipts;

    @Autowired
    Incidents incidents;

    @Autowired
    Promises promises;

    protected Company company;

    @BeforeEach
    void found(@Autowired Components components, @Autowired Customers customers, @Autowired AffectedLists lists) {
        company = new Company(components, customers, incidents, lists);
    }

    protected Broken told(int customers) {
        var broken = company.broken(customers);
        var first = notices.first(MANAGER, broken.of().id()).block();
        notices.send(MANAGER, first.id(), ReadBack.none()).block();
        done(first);
        return broken;
    }

    protected void sendWith(Broken broken, NoticeKind kind, Fields fields) {
        var draft = notices.draft(MANAGER, broken.of().id(), kind, Optional.of(fields))
                .block();
        notices.send(MANAGER, draft.id(), ReadBack.none()).block();
        done(draft);
    }

    protected IdentifiedFields identified(Broken broken, Texts action) {
        var proposed = (IdentifiedFields) notices.propose(broken.of().id()).block();
        return new IdentifiedFields(
                proposed.failing(),
                proposed.cause(),
                Optional.of(action),
                Optional.empty(),
                Optional.of(Safety.of(Recovery.DataSafety.SAFE)),
                Optional.empty(),
                proposed.nextUpdateBy());
    }

    protected ResolvedFields resolved(Broken broken) {
        var proposed = (ResolvedFields) notices.propose(broken.of().id()).block();
        return new ResolvedFields(
                proposed.failing(),
                proposed.restoredAt(),
                proposed.dataSafety(),
                proposed.customerAction(),
                Optional.of(Texts.of("сохранять новые файлы", "save new files")),
                proposed.followUpBy());
    }

    protected FollowUpFields followUp(Broken broken) {
        var proposed = (FollowUpFields) notices.propose(broken.of().id()).block();
        return new FollowUpFields(
                proposed.failing(),
                proposed.restoredAt(),
                proposed.dataSafety(),
                proposed.timeline(),
                proposed.cause(),
                Optional.of(Texts.of("включили поэтапную раскатку", "made rollouts go step by step")),
                Optional.empty(),
                proposed.lostAction(),
                proposed.postmortemBy());
    }

    protected Problem refused(Notice draft, ReadBack seen) {
        return (Problem)
                catchThrowable(() -> notices.send(MANAGER, draft.id(), seen).block());
    }

    protected void done(Notice notice) {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> receipts.tally(notice.id()).block().isDone());
        await().atMost(Duration.ofSeconds(5))
                .until(() -> incidents.timeline(notice.caseId()).block().entries().stream()
                        .anyMatch(entry -> entry.fact() instanceof Telling.NoticeSent sent
                                && sent.notice().equals(Optional.of(notice.id()))));
    }

    protected List<Telling.NoticeSent> said(Broken broken, NoticeKind kind) {
        return facts(broken).stream()
                .filter(Telling.NoticeSent.class::isInstance)
                .map(Telling.NoticeSent.class::cast)
                .filter(sent -> sent.kind() == kind)
                .toList();
    }

    protected List<Object> facts(Broken broken) {
        return incidents.timeline(broken.of().id()).block().entries().stream()
                .map(Entry::fact)
                .map(Object.class::cast)
                .toList();
    }

    protected static String text(Broken broken, int customer) {
        assertThat(SMTP.lettersTo(broken.address(customer))).hasSize(1);
        return text(SMTP.lettersTo(broken.address(customer)).getFirst());
    }

    protected static String text(Letter letter) {
        return part(letter, 0).replace('\u00a0', ' ');
    }

    protected static String html(Letter letter) {
        return part(letter, 1);
    }

    protected static String part(Letter letter, int number) {
        try {
            return (String) ((MimeMultipart) letter.parsed().getContent())
                    .getBodyPart(number)
                    .getContent();
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
