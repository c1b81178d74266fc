package dev.vestnik.incidentservice.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTests {

    @TempDir
    private Path home;

    @Test
    void latestTellsWhatCameOverSmtpAndARestartKeepsIt() throws Exception {
        try (var server = MailServer.started(letters())) {
            send(server, "Не работает загрузка", "ivan@example.com");
            send(server, "[DRILL] Uploads", "ann@example.com");
        }

        var all = new Mailbox(home).latest(10, "").collectList().block();

        assertThat(all).extracting(Letter::subject).containsExactly("[DRILL] Uploads", "Не работает загрузка");
        assertThat(all).extracting(Letter::drill).containsExactly(true, false);
        assertThat(all.getLast().to()).containsExactly("ivan@example.com");
        assertThat(all.getLast().text()).contains("Здравствуйте");
        assertThat(all.getLast().html()).contains("<p>Здравствуйте</p>");
        assertThat(new Mailbox(home).one(all.getFirst().id()).block()).isEqualTo(all.getFirst());
    }

    @Test
    void latestWhenAskedForWordsFindsThemInSubjectsAndAddresses() throws Exception {
        try (var server = MailServer.started(letters())) {
            send(server, "Не работает загрузка", "ivan@example.com");
            send(server, "Uploads", "ann@example.com");
        }

        var mailbox = new Mailbox(home);

        assertThat(mailbox.latest(10, "ЗАГРУЗКА").collectList().block()).hasSize(1);
        assertThat(mailbox.latest(10, "ann@").collectList().block()).hasSize(1);
        assertThat(mailbox.latest(1, "").collectList().block()).hasSize(1);
    }

    @Test
    void keepWhenThereAreMoreThanAThousandDropsTheOldest() {
        var letters = letters();
        for (int n = 0; n < LetterFiles.KEPT + 5; n++) {
            var line = "Subject: " + n + "\r\n\r\n";
            letters.keep(out -> out.write(line.getBytes(StandardCharsets.US_ASCII)));
        }

        var numbers = letters().numbers();

        assertThat(numbers).hasSize(LetterFiles.KEPT).startsWith(1_005L).endsWith(6L);
        assertThatThrownBy(() -> new Mailbox(home).one(5).block()).hasMessageContaining("letter");
    }

    private LetterFiles letters() {
        try {
            return new LetterFiles(Files.createDirectories(home.resolve("mailbox")));
        } catch (java.io.IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    private static void send(MailServer server, String subject, String to) throws MessagingException {
        var address = URI.create(server.url());
        var properties = new Properties();
        properties.put("mail.smtp.host", address.getHost());
        properties.put("mail.smtp.port", String.valueOf(address.getPort()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("news@company.example");
        message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(to));
        message.setSubject(subject, "UTF-8");
        var plain = new MimeBodyPart();
        plain.setText("Здравствуйте", "UTF-8");
        var html = new MimeBodyPart();
        html.setContent("<p>Здравствуйте</p>", "text/html; charset=UTF-8");
        var both = new MimeMultipart("alternative");
        for (var part : List.of(plain, html)) {
            both.addBodyPart(part);
        }
        message.setContent(both);
        Transport.send(message);
    }
}
