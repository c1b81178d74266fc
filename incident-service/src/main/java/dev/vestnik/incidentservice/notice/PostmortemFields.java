package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.notice.FollowUpFields.Planned;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.Optional;

/** POSTMORTEM (B.7 text 11): that the review is published, and in short what it says. */
public record PostmortemFields(
        Failing failing,
        Optional<Instant> restoredAt,
        Optional<Safety> dataSafety,
        Optional<Texts> cause,
        Optional<Texts> done,
        Optional<Planned> planned,
        Optional<Texts> lostAction)
        implements Fields {}
