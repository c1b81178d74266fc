package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.incident.timeline.CaseId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One decision to grant an entry to everybody on a case's list.
 *
 * @param expected what the preview said it would come to
 * @param granted how many it has granted so far
 */
public record Run(
        UUID id,
        CaseId caseId,
        String entry,
        int entryVersion,
        boolean running,
        Tallied expected,
        String startedBy,
        Instant startedAt,
        long granted,
        Optional<Instant> finishedAt) {}
