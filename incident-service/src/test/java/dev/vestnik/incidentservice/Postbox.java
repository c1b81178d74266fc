package dev.vestnik.incidentservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A mail server that takes every letter and shows what came. */
final class Postbox implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    static Postbox open() {
        var post = new Postbox();
        post.mail.start();
        return post;
    }

    String url() {
        return "smtp://127.0.0.1:" + mail.getSmtp().getPort();
    }

    /** Exactly so many letters, once they are here. */
    List<MimeMessage> arrived(int count) {
        await().atMost(PATIENCE).until(() -> mail.getReceivedMessages().length >= count);
        assertThat(mail.getReceivedMessages()).hasSize(count);
        return Arrays.asList(mail.getReceivedMessages());
    }

    void empty() {
        try {
            mail.purgeEmailFromAllMailboxes();
        } catch (FolderException fault) {
            throw new IllegalStateException(fault);
        }
    }

    static List<String> texts(List<MimeMessage> letters) {
        return letters.stream().map(Postbox::text).toList();
    }

    static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The plain part; non-breaking spaces as they are. */
    static String text(MimeMessage letter) {
        try {
            return (String) ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent();
        } catch (MessagingException | IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public void close() {
        mail.stop();
    }
}
