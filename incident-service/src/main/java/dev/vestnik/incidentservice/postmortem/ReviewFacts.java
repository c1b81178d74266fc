package dev.vestnik.incidentservice.postmortem;

import dev.vestnik.incidentservice.incident.interval.PromiseOutcome.Verdict;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What Vestnik knows of the incident and nobody types: computed from the timeline on every read, frozen at publication. Instants are UTC.
 *
 * @param ref the incident's number
 * @param severity the final one
 * @param approximate whether the start is known only roughly
 * @param downtimeMinutes whole minutes of harm, counted once however many components hurt
 * @param affected customers on the list
 */
public record ReviewFacts(
        String ref,
        Texts incident,
        Severity severity,
        Optional<Instant> startedAt,
        boolean approximate,
        Optional<Instant> resolvedAt,
        long downtimeMinutes,
        List<Hurt> components,
        List<Interval> intervals,
        long affected,
        List<Told> notices,
        long promisesKept,
        long promisesBroken,
        Support support) {

    public ReviewFacts {
        components = List.copyOf(components);
        intervals = List.copyOf(intervals);
        notices = List.copyOf(notices);
    }

    /** One stretch in which one component hurt customers. */
    public record Hurt(Texts name, Instant from, Optional<Instant> until, long minutes) {}

    /** One interval of C.3 under its stable name; without minutes when it is not known. */
    public record Interval(String key, Texts label, Optional<Long> minutes) {}

    /** One notice to the public, and what became of the promise it made. */
    public record Told(
            NoticeKind kind,
            Instant sentAt,
            long recipients,
            Optional<Instant> promisedBy,
            Optional<Verdict> verdict,
            long minutesLate) {}

    /** What the timeline says support did: counts, and the sums of credits as they were announced. */
    public record Support(long ticketsLinked, long ticketsReplied, long creditsGranted, List<String> creditSums) {

        public Support {
            creditSums = List.copyOf(creditSums);
        }
    }
}
