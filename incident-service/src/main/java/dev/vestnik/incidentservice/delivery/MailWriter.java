package dev.vestnik.incidentservice.delivery;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;

/** Writes a parcel as a letter: text and HTML side by side, one recipient, headers that machines understand and nobody can smuggle lines into. */
final class MailWriter {
    private static final String UTF_8 = "UTF-8";

    static {
        // unnamed, it is looked for along the whole class path at every encoded word
        System.setProperty("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
    }

    private final InternetAddress from;
    private final InternetAddress replyTo;
    private final String domain;
    private final InstantSource clock;

    MailWriter(SmtpSettings settings, InstantSource clock) {
        this.from = parsed("VESTNIK_SMTP_FROM", settings.from());
        this.replyTo = settings.replyTo().isBlank() ? from : parsed("VESTNIK_SMTP_REPLY_TO", settings.replyTo());
        this.domain = from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
        this.clock = clock;
    }

    private static InternetAddress parsed(String setting, String address) {
        try {
            var parsed = new InternetAddress(address, true);
            if (!parsed.getAddress().contains("@")) {
                throw new IllegalStateException(setting + " must be an e-mail address");
            }
            return parsed;
        } catch (AddressException malformed) {
            throw new IllegalStateException(setting + " must be an e-mail address", malformed);
        }
    }

    MimeMessage letter(Session session, Parcel parcel) throws MessagingException {
        var letter = new Named(session, idOf(parcel.messageName()));
        letter.setFrom(from);
        letter.setReplyTo(new InternetAddress[] {replyTo});
        letter.setRecipient(RecipientType.TO, new InternetAddress(parcel.address(), true));
        letter.setSubject(oneLine(parcel.body().subject()), UTF_8);
        letter.setSentDate(Date.from(Instant.ofEpochMilli(clock.millis())));
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setHeader("X-Auto-Response-Suppress", "All");
        letter.setHeader("List-Id", "<incidents." + domain + ">");
        if (!parcel.opensThread()) {
            letter.setHeader("In-Reply-To", idOf(parcel.threadRoot()));
            letter.setHeader("References", idOf(parcel.threadRoot()));
        }
        letter.setContent(alternatives(parcel.body()));
        letter.saveChanges();
        return letter;
    }

    private String idOf(String name) {
        return "<" + name + "@" + domain + ">";
    }

    private static String oneLine(String subject) {
        return subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private static MimeMultipart alternatives(Body body) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(body.text(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(body.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    /** A letter that keeps its id: the library would make one of its own on saving. */
    private static final class Named extends MimeMessage {
        private final String id;

        Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
