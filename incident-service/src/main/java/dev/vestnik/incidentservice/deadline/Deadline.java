package dev.vestnik.incidentservice.deadline;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that falls due.
 *
 * @param room who asked and will be told
 * @param kind what it is in that room's words: {@code next-update}, {@code follow-up}
 * @param ref what it is about; only one open deadline for each (room, kind, ref)
 * @param caseId the case it belongs to, if any
 * @param dueAt UTC, by the wall clock: only live cases have deadlines
 */
public record Deadline(UUID id, String room, String kind, String ref, Optional<UUID> caseId, Instant dueAt) {

    /** A new deadline. */
    public static Deadline of(String room, String kind, String ref, UUID caseId, Instant dueAt) {
        return new Deadline(UUID.randomUUID(), room, kind, ref, Optional.of(caseId), dueAt);
    }
}
