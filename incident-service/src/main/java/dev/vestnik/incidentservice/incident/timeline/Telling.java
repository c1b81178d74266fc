package dev.vestnik.incidentservice.incident.timeline;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What happened to notices. {@code notice} is absent where a report names none. Times are UTC. */
public sealed interface Telling extends Fact {

    record NoticeDrafted(NoticeKind kind, Optional<UUID> notice) implements Telling {}

    record ApprovalAsked(Optional<UUID> notice) implements Telling {}

    record Approved(Optional<UUID> notice) implements Telling {}

    record Refused(Optional<UUID> notice) implements Telling {}

    /** Accepted by at least one transport; written by the engine (or reported by a replay). Sets N1 unless DIRECT. */
    record NoticeSent(
            NoticeKind kind,
            Audience audience,
            Optional<UUID> notice,
            int recipients,
            Optional<Instant> nextUpdateBy,
            Optional<Instant> eta)
            implements Telling {}

    record NoticeFailed(Optional<UUID> notice, int count) implements Telling {}

    /** Closing without FOLLOW_UP was waived, with the reason in the text (R-B9). */
    record FollowUpWaived() implements Telling {}

    /** Whom a notice was for. */
    enum Audience {
        PAGE,
        MASS,
        DIRECT
    }
}
