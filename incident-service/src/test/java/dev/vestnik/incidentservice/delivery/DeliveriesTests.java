package dev.vestnik.incidentservice.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestnik.incidentservice.MailTest;
import dev.vestnik.incidentservice.SmtpPeer.Letter;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

class DeliveriesTests extends MailTest {

    private static final Body BODY = new Body("ru", "Сбой: Загрузка файлов", "Здравствуйте!\n", "<p>Здравствуйте!</p>");

    @Autowired
    Deliveries deliveries;

    private final String run = UUID.randomUUID().toString();
    private final Message message = new Message(UUID.randomUUID(), "case-" + run, true, false);

    @Test
    void enqueueWhenAskedTwiceAtOnceSendsOneLetterToEachAddress() {
        var people = people(50);

        Mono.zip(deliveries.enqueue(message, List.of(BODY), people), deliveries.enqueue(message, List.of(BODY), people))
                .block();

        done();
        assertThat(people)
                .allSatisfy(to -> assertThat(SMTP.lettersTo(to.address())).hasSize(1));
    }

    @Test
    void enqueueSendsTextAndHtmlWithTheHeadersMachinesNeed() throws MessagingException, IOException {
        deliveries.enqueue(message, List.of(BODY), people(1)).block();

        done();
        var letter = onlyLetter(0);
        assertThat(letter.parsed().getSubject()).isEqualTo("Сбой: Загрузка файлов");
        assertThat(letter.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(letter.header("List-Id")).isEqualTo("<incidents.company.example>");
        assertThat(letter.header("Message-ID")).endsWith("@company.example>");
        assertThat(letter.header("Date")).isNotBlank();
        var parts = (MimeMultipart) letter.parsed().getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent()).asString().isEqualToIgnoringNewLines("Здравствуйте!\n");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
    }

    @Test
    void enqueueWhenTheSameThreadGoesOnRefersToItsFirstLetter() {
        var next = new Message(UUID.randomUUID(), message.thread(), false, false);
        deliveries.enqueue(message, List.of(BODY), people(1)).block();
        done();

        deliveries.enqueue(next, List.of(BODY), people(1)).block();

        await().until(() -> SMTP.lettersTo(address(0)).size() == 2);
        var letters = SMTP.lettersTo(address(0));
        assertThat(letters.get(1).header("In-Reply-To"))
                .isEqualTo(letters.get(0).header("Message-ID"));
        assertThat(letters.get(1).header("Message-ID"))
                .isNotEqualTo(letters.get(0).header("Message-ID"));
    }

    @Test
    void enqueueWhenTheServerIsDownKeepsAllAndSendsEachOnceWhenItIsBack() {
        SMTP.shut();
        var people = people(300);
        deliveries.enqueue(message, List.of(BODY), people).block();
        try {
            await().atMost(Duration.ofSeconds(90)).until(() -> tally().deferred() > 0);
            assertThat(deliveries.troubles(message.id(), 1).blockFirst().reason())
                    .contains("no connection");
        } finally {
            SMTP.open();
        }

        done();
        assertThat(people)
                .allSatisfy(to -> assertThat(SMTP.lettersTo(to.address())).hasSize(1));
    }

    @Test
    void enqueueWhenOneAddressIsRefusedDeliversTheOthersAndShowsItMasked() {
        SMTP.refuse(address(1));
        deliveries.enqueue(message, List.of(BODY), people(3)).block();

        done();

        assertThat(tally()).isEqualTo(new Tally(0, 0, 0, 2, 1, 0, 0, 0, 0));
        var trouble = deliveries.troubles(message.id(), 10).single().block();
        assertThat(trouble.state()).isEqualTo("BOUNCED");
        assertThat(trouble.address()).isEqualTo("p…@customer.example");
        assertThat(trouble.reason()).contains("5.1.1").doesNotContain("@");
        assertThat(deliveries.retryFailed(message.id()).block()).isEqualTo(1);
    }

    @Test
    void enqueueWhenLinesAreSmuggledIntoSubjectOrAddressSendsNoForeignHeader() throws MessagingException {
        var body = new Body("ru", "Сбой\r\nBcc: thief@evil.example\r\n\r\nbody", "text", "<p>text</p>");
        var people =
                List.of(To.email(address(0), "ru", 0), To.email(address(1) + "\r\nBcc: thief@evil.example", "ru", 0));

        deliveries.enqueue(message, List.of(body), people).block();

        done();
        assertThat(onlyLetter(0).header("Bcc")).isEmpty();
        assertThat(onlyLetter(0).parsed().getSubject()).isEqualTo("Сбой Bcc: thief@evil.example body");
        assertThat(SMTP.lettersTo("thief@evil.example")).isEmpty();
        assertThat(tally().refused()).isEqualTo(1);
    }

    @Test
    void enqueueWhenADrillOpensNoConnectionAndSendsNothing() {
        var drill = new Message(message.id(), message.thread(), true, true);
        var before = SMTP.connections();

        deliveries.enqueue(drill, List.of(BODY), people(5)).block();

        done();
        assertThat(tally().sent()).isEqualTo(5);
        assertThat(SMTP.connections()).isEqualTo(before);
        assertThat(SMTP.lettersTo(address(0))).isEmpty();
    }

    @Test
    void enqueueWhenTwoThousandSendsThemAllInSeconds() {
        deliveries.enqueue(message, List.of(BODY), people(2_000)).block();

        await().atMost(Duration.ofSeconds(90)).until(() -> tally().sent() == 2_000);
        var addresses = new HashSet<>(SMTP.letters().stream()
                .map(Letter::to)
                .filter(to -> to.contains(run))
                .toList());
        assertThat(addresses).hasSize(2_000);
    }

    private void done() {
        await().atMost(Duration.ofSeconds(90)).until(() -> tally().isDone() && tally().total() > 0);
    }

    private Tally tally() {
        return deliveries.tally(message.id()).block();
    }

    private Letter onlyLetter(int person) {
        assertThat(SMTP.lettersTo(address(person))).hasSize(1);
        return SMTP.lettersTo(address(person)).getFirst();
    }

    private String address(int person) {
        return "p%d-%s@customer.example".formatted(person, run);
    }

    private List<To> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(person -> To.email(address(person), "ru", 0))
                .toList();
    }
}
