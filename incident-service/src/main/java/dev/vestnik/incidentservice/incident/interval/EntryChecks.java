package dev.vestnik.incidentservice.incident.interval;

import dev.vestnik.incidentservice.incident.interval.Flags.Seen;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.EntryId;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Planned;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Doubts about single entries: their time, when they were written down, what they lack. */
final class EntryChecks {
    /** How far clocks may differ (C.5 rule 2). */
    static final Duration SKEW = Duration.ofMinutes(2);

    private static final Duration LATE = Duration.ofMinutes(30);
    private static final Duration GAP = Duration.ofMinutes(60);

    private EntryChecks() {}

    static Stream<Flagged> future(Seen seen) {
        return flagged(
                Flag.FUTURE_TIME,
                seen,
                entry -> entry.at().isAfter(entry.recordedAt().plus(SKEW)));
    }

    static Stream<Flagged> maintenance(Seen seen) {
        return flagged(Flag.MAINTENANCE_INSIDE_INCIDENT, seen, entry -> entry.fact() instanceof Planned);
    }

    /** A notice has its texts itself. */
    static Stream<Flagged> withoutText(Seen seen) {
        return flagged(
                Flag.PUBLIC_WITHOUT_TEXT,
                seen,
                entry -> entry.isPublic()
                        && entry.publicText().isEmpty()
                        && !(entry.fact() instanceof Telling.NoticeSent));
    }

    /** A corrected entry was written down when its first version was. */
    static Stream<Flagged> enteredLate(Seen seen) {
        var byId = new HashMap<EntryId, Entry>();
        seen.timeline().entries().forEach(entry -> byId.put(entry.id(), entry));
        var late = seen.effective().stream()
                .filter(entry ->
                        Duration.between(entry.at(), firstRecorded(entry, byId)).compareTo(LATE) > 0)
                .map(Entry::id)
                .toList();
        int all = seen.effective().size();
        return late.isEmpty()
                ? Stream.empty()
                : Stream.of(Flagged.of(
                        Flag.ENTERED_LATE, share(late.size(), "из", all), share(late.size(), "of", all), late));
    }

    private static String share(int late, String of, int all) {
        return "%d %s %d (%d\u00a0%%)".formatted(late, of, all, Math.round(100.0 * late / all));
    }

    private static Instant firstRecorded(Entry entry, Map<EntryId, Entry> byId) {
        var first = entry;
        for (int step = 0; step < byId.size(); step++) {
            var corrected = first.line().supersedes().map(correction -> byId.get(correction.entry()));
            if (corrected.isEmpty()) {
                break;
            }
            first = corrected.get();
        }
        return first.recordedAt();
    }

    /** Looks only at the time from the start of harm to its end, and after a return. */
    static Stream<Flagged> silentGaps(Seen seen) {
        var gaps = new ArrayList<Flagged>();
        var severity = seen.timeline().of().severity();
        var hurting = false;
        var entries = seen.effective();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            severity = after(severity, entry);
            hurting = isHurtingAfter(entry, hurting);
            var next = i + 1 < entries.size() ? entries.get(i + 1).at() : seen.now();
            if (hurting
                    && severity == Severity.SEV1
                    && Duration.between(entry.at(), next).compareTo(GAP) > 0) {
                gaps.add(gap(entry, entries.subList(i + 1, Math.min(i + 2, entries.size())), next));
            }
        }
        return gaps.stream();
    }

    private static Severity after(Severity severity, Entry entry) {
        return entry.fact() instanceof Impact.SeverityChanged(var _, var to) ? to : severity;
    }

    private static boolean isHurtingAfter(Entry entry, boolean before) {
        var opens = entry.fact() instanceof Impact.ImpactStarted || entry.fact() instanceof Recovery.Reopened;
        var ends = entry.fact() instanceof Recovery.Resolved
                || entry.fact() instanceof Recovery.Mitigated
                || SharedMilestones.ends(entry.fact());
        return opens || before && !ends;
    }

    private static Flagged gap(Entry from, List<Entry> to, Instant until) {
        long minutes = Measured.wholeMinutes(Duration.between(from.at(), until));
        var ids = Stream.concat(Stream.of(from), to.stream()).map(Entry::id).toList();
        return Flagged.of(Flag.SILENT_GAP, minutes + "\u00a0мин", minutes + " min", ids);
    }

    private static Stream<Flagged> flagged(Flag flag, Seen seen, Predicate<Entry> doubtful) {
        var ids = seen.effective().stream().filter(doubtful).map(Entry::id).toList();
        return ids.isEmpty() ? Stream.empty() : Stream.of(Flagged.of(flag, ids));
    }
}
