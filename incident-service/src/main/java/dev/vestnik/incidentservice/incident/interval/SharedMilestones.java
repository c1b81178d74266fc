package dev.vestnik.incidentservice.incident.interval;

import dev.vestnik.incidentservice.incident.Told;
import dev.vestnik.incidentservice.incident.timeline.Audience;
import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Promise;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Response;
import dev.vestnik.incidentservice.incident.timeline.Review;
import dev.vestnik.incidentservice.incident.timeline.Support;
import dev.vestnik.incidentservice.incident.timeline.Telling.NoticeSent;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The milestones that all components of a case have in common: the earliest of each, unless C.2 says otherwise. */
final class SharedMilestones {
    private final List<Entry> effective;
    private final Map<Milestone, Mark> marks = new EnumMap<>(Milestone.class);

    private SharedMilestones(List<Entry> effective) {
        this.effective = effective;
    }

    static Milestones of(List<Entry> effective) {
        var found = new SharedMilestones(effective);
        found.findResponse();
        found.findTelling();
        found.findHandling();
        return new Milestones(found.marks);
    }

    private void findResponse() {
        put(Milestone.OPENED, first(Response.Opened.class::isInstance));
        put(Milestone.DETECTED, first(SharedMilestones::detects).or(() -> first(Response.Opened.class::isInstance)));
        put(Milestone.ONCALL_TOLD, first(Response.OncallTold.class::isInstance));
        put(Milestone.CALLED, mark(Milestone.ONCALL_TOLD).or(() -> mark(Milestone.DETECTED)));
        put(Milestone.ACKNOWLEDGED, first(Response.Acknowledged.class::isInstance));
        put(Milestone.CAUSE, causeThatStands());
        put(Milestone.FIRST_LIST, first(SharedMilestones::lists));
        put(Milestone.FINAL_LIST, last(Audience.ListFinal.class::isInstance));
    }

    private void findTelling() {
        put(Milestone.FIRST_NOTICE, first(fact -> fact instanceof NoticeSent sent && Told.isPublic(sent)));
        put(Milestone.CAUSE_TOLD, first(fact -> fact instanceof NoticeSent sent && tellsCause(sent)));
        put(Milestone.FOLLOW_UP, first(fact -> fact instanceof NoticeSent sent && sent.kind() == NoticeKind.FOLLOW_UP));
        put(
                Milestone.COMPLAINT,
                first(fact -> fact instanceof Impact.FirstComplaint || fact instanceof Support.TicketLinked));
        put(Milestone.REPLIED, first(Support.TicketReplied.class::isInstance));
        var etas = effective.stream().flatMap(SharedMilestones::etas).toList();
        if (!etas.isEmpty()) {
            put(Milestone.FIRST_ETA, Optional.of(etas.getFirst()));
            put(Milestone.LAST_ETA, Optional.of(etas.getLast()));
        }
    }

    private void findHandling() {
        put(Milestone.REVIEW_PUBLISHED, first(Review.PostmortemPublished.class::isInstance));
        put(Milestone.CLOSED, closingThatStands());
    }

    /** Whether this notice tells customers the cause. */
    static boolean tellsCause(NoticeSent sent) {
        return Told.isPublic(sent)
                && (sent.kind() == NoticeKind.IDENTIFIED || sent.kind() == NoticeKind.FIRST_IDENTIFIED);
    }

    static boolean detects(Fact fact) {
        return fact instanceof Impact.Detected || fact instanceof Impact.FirstComplaint;
    }

    private static boolean lists(Fact fact) {
        return fact instanceof Audience && !(fact instanceof Audience.ListStarted(var count, var _) && count == 0);
    }

    /** Whether nothing more is done in the case after it. */
    static boolean ends(Fact fact) {
        return fact instanceof Handling.Closed
                || fact instanceof Handling.FalseAlarm
                || fact instanceof Handling.Merged;
    }

    private static Stream<Mark> etas(Entry entry) {
        var named = Stream.<Optional<Instant>>empty();
        if (entry.fact() instanceof Promise.EtaSet(var eta)) {
            named = Stream.of(eta);
        } else if (entry.fact() instanceof Promise.EtaChanged(var eta)) {
            named = Stream.of(eta);
        }
        return named.flatMap(Optional::stream).map(eta -> Mark.of(entry, eta));
    }

    /** The earliest cause found after the last revocation. */
    private Optional<Mark> causeThatStands() {
        var sinceRevoked = effective;
        for (int i = 0; i < effective.size(); i++) {
            if (effective.get(i).fact() instanceof Diagnosis.CauseRevoked) {
                sinceRevoked = effective.subList(i + 1, effective.size());
            }
        }
        return sinceRevoked.stream()
                .filter(entry -> entry.fact() instanceof Diagnosis.CauseFound)
                .findFirst()
                .map(Mark::of);
    }

    private Optional<Mark> closingThatStands() {
        return effective.reversed().stream()
                .takeWhile(entry -> !(entry.fact() instanceof Recovery.Reopened))
                .filter(entry -> ends(entry.fact()))
                .findFirst()
                .map(Mark::of);
    }

    private Optional<Mark> first(Predicate<Fact> wanted) {
        return effective.stream()
                .filter(entry -> wanted.test(entry.fact()))
                .findFirst()
                .map(Mark::of);
    }

    private Optional<Mark> last(Predicate<Fact> wanted) {
        return effective.reversed().stream()
                .filter(entry -> wanted.test(entry.fact()))
                .findFirst()
                .map(Mark::of);
    }

    private Optional<Mark> mark(Milestone milestone) {
        return Optional.ofNullable(marks.get(milestone));
    }

    private void put(Milestone milestone, Optional<Mark> found) {
        found.ifPresent(mark -> marks.put(milestone, mark));
    }
}
