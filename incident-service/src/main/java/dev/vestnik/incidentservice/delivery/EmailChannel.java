package dev.vestnik.incidentservice.delivery;

import dev.vestnik.incidentservice.delivery.SmtpConnections.NoConnection;
import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** E-mail over SMTP. Drills have connections of their own, to the mailbox inside the house or to nowhere (R-B19). */
@Component
class EmailChannel implements Channel {
    static final String NAME = To.Way.EMAIL.name();

    private static final int BATCH = 200;

    private final MailWriter writer;
    private final int connections;
    private final Optional<SmtpConnections> outside;
    private final Optional<SmtpConnections> drills;

    EmailChannel(SmtpSettings settings, InstantSource clock) {
        this.connections = settings.connections();
        this.writer = new MailWriter(settings, clock);
        this.outside = connectionsTo("VESTNIK_SMTP_URL", settings.url());
        this.drills = connectionsTo("vestnik.smtp.drill-url", settings.drillUrl());
    }

    private static Optional<SmtpConnections> connectionsTo(String setting, String url) {
        return Optional.of(url)
                .filter(given -> !given.isBlank())
                .map(given -> new SmtpConnections(SmtpAddress.parse(setting, given)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isOpen() {
        return outside.isPresent();
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public int atOnce() {
        return connections;
    }

    @Override
    public Outcome carry(Parcel parcel) {
        if (parcel.drill()) {
            return drills.map(inside -> send(parcel, inside)).orElseGet(Outcome.Delivered::new);
        }
        return outside.map(server -> send(parcel, server))
                .orElseGet(() -> new Outcome.Unreachable("no mail server is set"));
    }

    private Outcome send(Parcel parcel, SmtpConnections server) {
        try {
            var letter = writer.letter(server.session(), parcel);
            server.send(letter, letter.getAllRecipients());
            return new Outcome.Delivered();
        } catch (NoConnection silent) {
            return new Outcome.Unreachable(Masked.reason(String.valueOf(silent.getMessage())));
        } catch (AddressException malformed) {
            return new Outcome.Refused("not an e-mail address");
        } catch (MessagingException failed) {
            return SmtpReplies.outcomeOf(failed);
        }
    }

    @PreDestroy
    void close() {
        outside.ifPresent(SmtpConnections::close);
        drills.ifPresent(SmtpConnections::close);
    }
}
