package dev.vestnik.incidentservice.delivery;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where letters go out.
 *
 * @param url {@code smtp://user:password@host:port} or {@code smtps://…}, {@code ?starttls=required|optional|never}; blank: letters wait
 * @param drillUrl the embedded mailbox, for drills only (R-B19); blank: drills' letters go nowhere
 * @param from the sender, with or without a name; its domain is that of every Message-ID
 * @param replyTo where answers are read; blank: by the sender
 * @param connections kept open at the same time, on each node
 */
@ConfigurationProperties("vestnik.smtp")
public record SmtpSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String drillUrl,
        @DefaultValue("Vestnik <vestnik@localhost>") String from,
        @DefaultValue("") String replyTo,
        @DefaultValue("8") int connections) {}
