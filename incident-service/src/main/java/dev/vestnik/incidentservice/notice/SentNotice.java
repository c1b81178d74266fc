package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A notice as it was sent, in the words that may be published: no greeting, no footer, nothing personal.
 *
 * @param sentAt by the case's clock, UTC
 * @param heading the stage it told
 * @param body paragraphs of plain text, a blank line between them
 * @param nextUpdateBy the promise it made; for RESOLVED that of the follow-up
 * @param textHash SHA-256 over subject, heading and body in every language
 * @param audienceCount how many customers were to be told, as frozen
 * @param audienceHash what the list of them hashes to
 */
public record SentNotice(
        UUID id,
        NoticeKind kind,
        Instant sentAt,
        String sentBy,
        Texts heading,
        Texts body,
        Optional<Instant> nextUpdateBy,
        Optional<Instant> eta,
        String textHash,
        int audienceCount,
        String audienceHash) {}
