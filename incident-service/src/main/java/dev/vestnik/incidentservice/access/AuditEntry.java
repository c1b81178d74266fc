package dev.vestnik.incidentservice.access;

import java.time.Instant;
import java.util.Map;

/**
 * One deed as it was recorded: who did what to which thing, when, and from where.
 *
 * @param position its place in the chain
 * @param address the network address it came from; empty for what Vestnik did of itself
 * @param details what changed, as ids and words of the program: {@code before}, {@code after}, counts
 */
public record AuditEntry(
        long position,
        Instant at,
        String actorKind,
        String actorId,
        String action,
        String objectKind,
        String objectId,
        Map<String, String> details,
        String address) {

    static AuditEntry of(AuditRow row) {
        var deed = row.deed();
        return new AuditEntry(
                row.position(),
                deed.at(),
                deed.actorKind(),
                deed.actorId(),
                deed.action(),
                deed.objectKind(),
                deed.objectId(),
                deed.details(),
                deed.address());
    }
}
