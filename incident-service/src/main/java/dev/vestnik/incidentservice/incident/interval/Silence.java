package dev.vestnik.incidentservice.incident.interval;

import dev.vestnik.incidentservice.incident.Told;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Telling.NoticeSent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The longest silence (C.3): from the first notice to the one that said all is well, or to now, or to the closing if nothing was said. */
final class Silence {
    private Silence() {}

    /** Empty when no public notice was sent. */
    static Optional<Duration> longest(List<Entry> effective, Instant horizon) {
        var moments = new ArrayList<Instant>();
        var over = false;
        for (var entry : effective) {
            if (entry.fact() instanceof NoticeSent sent && Told.isPublic(sent) && !over) {
                moments.add(entry.at());
                over = isLastWord(sent);
            }
            over &= !(entry.fact() instanceof Recovery.Reopened);
        }
        if (!over && !moments.isEmpty() && horizon.isAfter(moments.getLast())) {
            moments.add(horizon);
        }
        return widest(moments);
    }

    private static Optional<Duration> widest(List<Instant> moments) {
        var widest = Optional.<Duration>empty();
        for (int i = 1; i < moments.size(); i++) {
            var gap = Duration.between(moments.get(i - 1), moments.get(i));
            widest = widest.filter(known -> known.compareTo(gap) >= 0).or(() -> Optional.of(gap));
        }
        return widest.or(() -> moments.stream().findFirst().map(_ -> Duration.ZERO));
    }

    private static boolean isLastWord(NoticeSent sent) {
        return sent.kind() == NoticeKind.RESOLVED || sent.kind() == NoticeKind.FALSE_ALARM;
    }
}
