package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.incidentservice.incident.timeline.Telling.NoticeSent;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What customers were told so far.
 *
 * @param last the last notice of each kind that was sent, direct ones included
 * @param lastPublic the last notice of any kind to the public
 * @param followUpWaived closing without FOLLOW_UP was waived (R-B9)
 */
public record Told(Map<NoticeKind, Entry> last, Optional<Entry> lastPublic, boolean followUpWaived) {

    public Told {
        last = Collections.unmodifiableMap(sorted(last));
    }

    static Told of(List<Entry> effective) {
        var last = new EnumMap<NoticeKind, Entry>(NoticeKind.class);
        var lastPublic = Optional.<Entry>empty();
        var waived = false;
        for (var entry : effective) {
            if (entry.fact() instanceof NoticeSent sent) {
                last.put(sent.kind(), entry);
                lastPublic = isPublic(sent) ? Optional.of(entry) : lastPublic;
            }
            waived |= entry.fact() instanceof Telling.FollowUpWaived;
        }
        return new Told(last, lastPublic, waived);
    }

    /** Whether a notice was for more than one customer: on the page or to the mass (C.3, N1). */
    public static boolean isPublic(NoticeSent sent) {
        return sent.audience() != Telling.Audience.DIRECT && !sent.kind().isDirect();
    }

    /** By when the last notice to the public promised the next word (R-B4); empty when it promised none. */
    public Optional<Instant> nextPromise() {
        return lastPublic.flatMap(entry -> ((NoticeSent) entry.fact()).nextUpdateBy());
    }

    public boolean isSent(NoticeKind kind) {
        return last.containsKey(kind);
    }

    /** Whether the case may be closed as far as the follow-up goes: sent, or waived (R-B9). */
    public boolean isFollowUpSettled() {
        return followUpWaived || isSent(NoticeKind.FOLLOW_UP);
    }

    private static EnumMap<NoticeKind, Entry> sorted(Map<NoticeKind, Entry> notices) {
        var byKind = new EnumMap<NoticeKind, Entry>(NoticeKind.class);
        byKind.putAll(notices);
        return byKind;
    }
}
