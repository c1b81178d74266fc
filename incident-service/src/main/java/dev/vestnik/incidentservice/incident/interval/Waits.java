package dev.vestnik.incidentservice.incident.interval;

import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How long approvals were waited for (C.3, approval wait). An answer belongs to the earliest open question about the same notice; where a report names no
 * notice, to the earliest open question that names none. A refusal ends a question without counting.
 *
 * @param each the waits that ended in a yes, in the order of the answers
 */
public record Waits(List<Duration> each) {

    public Waits {
        each = List.copyOf(each);
    }

    static Waits of(List<Entry> effective) {
        Map<Optional<UUID>, ArrayDeque<Instant>> open = new HashMap<>();
        var waits = new ArrayList<Duration>();
        for (var entry : effective) {
            if (entry.fact() instanceof Telling.ApprovalAsked(var notice)) {
                open.computeIfAbsent(notice, _ -> new ArrayDeque<>()).add(entry.at());
            } else if (entry.fact() instanceof Telling.Refused(var notice)) {
                asked(open, notice);
            } else if (entry.fact() instanceof Telling.Approved(var notice)) {
                asked(open, notice)
                        .map(since -> Duration.between(since, entry.at()))
                        .ifPresent(waits::add);
            }
        }
        return new Waits(waits);
    }

    /** The sum; zero when nobody was asked. */
    public Duration total() {
        return each.stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** The longest, if there was any. */
    public Optional<Duration> longest() {
        return each.stream().max(Duration::compareTo);
    }

    private static Optional<Instant> asked(Map<Optional<UUID>, ArrayDeque<Instant>> open, Optional<UUID> notice) {
        return Optional.ofNullable(open.get(notice)).map(ArrayDeque::poll);
    }
}
