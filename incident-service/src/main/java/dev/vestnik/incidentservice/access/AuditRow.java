package dev.vestnik.incidentservice.access;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** One link of the audit chain. */
record AuditRow(long position, Deed deed, String prevHash, String hash) {

    /** What precedes the first row. */
    static final AuditRow NONE = new AuditRow(0, new Deed(Instant.EPOCH, "", "", "", "", "", Map.of(), ""), "", "");

    /** What is recorded: who did what to which thing, and from where; {@code at} in microseconds, as the database keeps it. */
    record Deed(
            Instant at,
            String actorKind,
            String actorId,
            String action,
            String objectKind,
            String objectId,
            Map<String, String> details,
            String address) {}

    AuditRow followedBy(Deed next) {
        return new AuditRow(position + 1, next, hash, hashOf(position + 1, next, hash));
    }

    boolean holds() {
        return hash.equals(hashOf(position, deed, prevHash));
    }

    /** Every part with its length before it, so that no two rows read the same; details by key. */
    private static String hashOf(long position, Deed deed, String prevHash) {
        var text = new StringBuilder();
        add(text, prevHash, Long.toString(position), deed.at().toString(), deed.actorKind(), deed.actorId());
        add(text, deed.action(), deed.objectKind(), deed.objectId());
        if (!deed.address().isEmpty()) {
            // details come in pairs, so one part more is the address and nothing else; rows from before it was kept
            // hash as they did
            add(text, deed.address());
        }
        new TreeMap<>(deed.details()).forEach((key, value) -> add(text, key, value));
        return Secrets.print(text.toString());
    }

    private static void add(StringBuilder text, String... parts) {
        for (var part : parts) {
            text.append(part.length()).append(':').append(part);
        }
    }
}
