package dev.vestnik.incidentservice.insight;

import dev.vestnik.incidentservice.delivery.Received;
import dev.vestnik.incidentservice.delivery.To;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.templates.Texts;
import java.time.Instant;

/**
 * One message as its reader got it, or did not.
 *
 * @param way by letter or as the reply to a ticket
 * @param to masked
 * @param at when it ended, or when it was queued while it is under way
 * @param ending how it ended, in words
 * @param reason what the next hop said; empty when it had nothing to say
 */
public record ReceivedMessage(
        NoticeKind kind,
        To.Way way,
        String to,
        String language,
        String subject,
        String text,
        Instant at,
        Ending ending,
        Texts endingWords,
        String reason) {

    static ReceivedMessage of(NoticeKind kind, Received received) {
        var ending = Ending.of(received.state());
        return new ReceivedMessage(
                kind,
                received.way(),
                received.address(),
                received.language(),
                received.subject(),
                received.text(),
                received.finished().orElse(received.created()),
                ending,
                ending.words(received.way()),
                ending.isGood() ? "" : received.reason());
    }
}
