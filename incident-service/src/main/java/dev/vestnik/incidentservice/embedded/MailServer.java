package dev.vestnik.incidentservice.embedded;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** A mail server on this machine that takes every letter to anybody and keeps it in the mailbox; nothing goes further. */
final class MailServer implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final GreenMail server;

    private MailServer(GreenMail server) {
        this.server = server;
    }

    /** Listening on a free port. */
    static MailServer started(LetterFiles letters) {
        var server = new GreenMail(new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP));
        server.start();
        server.getUserManager().setMessageDeliveryHandler((message, to) -> new Keeper(to, letters));
        return new MailServer(server);
    }

    /** Where to hand letters over, as {@code VESTNIK_SMTP_URL} would give it. */
    String url() {
        return "smtp://%s:%d?starttls=never".formatted(HOST, server.getSmtp().getPort());
    }

    @Override
    public void close() {
        server.stop();
    }

    /** Whoever a letter is for: it ends in the one mailbox and in no memory. */
    private record Keeper(MailAddress address, LetterFiles letters) implements GreenMailUser {

        @Override
        public void deliver(MovingMessage message) {
            deliver(message.getMessage());
        }

        @Override
        public void deliver(MimeMessage message) {
            letters.keep(out -> write(message, out));
        }

        private static void write(MimeMessage message, OutputStream out) throws IOException {
            try {
                message.writeTo(out);
            } catch (MessagingException fault) {
                throw new IOException(fault);
            }
        }

        @Override
        public String getEmail() {
            return address.getEmail();
        }

        @Override
        public String getLogin() {
            return address.getEmail();
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getQualifiedMailboxName() {
            return address.getEmail();
        }

        @Override
        public void create() {}

        @Override
        public void delete() {}

        @Override
        public void setPassword(String password) {}

        @Override
        public void authenticate(String password) {}
    }
}
