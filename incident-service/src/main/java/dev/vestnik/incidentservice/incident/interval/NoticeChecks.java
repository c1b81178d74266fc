package dev.vestnik.incidentservice.incident.interval;

import dev.vestnik.incidentservice.incident.Told;
import dev.vestnik.incidentservice.incident.interval.Flags.Seen;
import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Telling.NoticeSent;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Doubts about notices that say something else than the timeline (R-B16). */
final class NoticeChecks {
    private static final Duration TELL_RESOLVED_WITHIN = Duration.ofMinutes(15);

    private NoticeChecks() {}

    static Stream<Flagged> identifiedWithoutCause(Seen seen) {
        return notices(seen, MilestoneFacts::tellsCause)
                .filter(notice -> !standsAt(seen, notice, Diagnosis.CauseFound.class, Diagnosis.CauseRevoked.class))
                .map(notice -> Flagged.of(Flag.IDENTIFIED_WITHOUT_CAUSE, List.of(notice.id())));
    }

    /** C.2: a revoked cause that customers were told needs a CORRECTION. */
    static Stream<Flagged> revokedWithoutCorrection(Seen seen) {
        return seen.effective().stream()
                .filter(entry -> entry.fact() instanceof Diagnosis.CauseRevoked)
                .filter(revoked -> notices(seen, MilestoneFacts::tellsCause)
                        .anyMatch(told -> told.at().isBefore(revoked.at())))
                .filter(revoked -> notices(seen, sent -> sent.kind() == NoticeKind.CORRECTION)
                        .noneMatch(correction -> correction.at().isAfter(revoked.at())))
                .map(revoked -> Flagged.of(Flag.REVOKED_WITHOUT_CORRECTION, List.of(revoked.id())));
    }

    static Stream<Flagged> firstAfterMitigated(Seen seen) {
        var milestones = seen.milestones();
        return milestones.find(Milestone.FIRST_NOTICE).stream()
                .filter(notice -> milestones
                        .find(Milestone.MITIGATED)
                        .filter(notice::isAfter)
                        .isPresent())
                .map(notice -> Flagged.of(Flag.FIRST_AFTER_MITIGATED, List.of(notice.entry())));
    }

    static Stream<Flagged> resolvedWithoutEvent(Seen seen) {
        return notices(seen, sent -> sent.kind() == NoticeKind.RESOLVED)
                .filter(notice -> !standsAt(seen, notice, Recovery.Resolved.class, Recovery.Reopened.class))
                .map(notice -> Flagged.of(Flag.RESOLVED_NOTICE_WITHOUT_EVENT, List.of(notice.id())));
    }

    /** R-B8, for the worst severity: told more than a quarter of an hour after it was so. */
    static Stream<Flagged> resolvedLate(Seen seen) {
        var resolved = seen.milestones().find(Milestone.RESOLVED);
        return notices(seen, sent -> sent.kind() == NoticeKind.RESOLVED)
                .filter(notice ->
                        resolved.filter(mark -> !mark.at().isAfter(notice.at())).isPresent())
                .limit(1)
                .filter(_ -> seen.state().severity() == Severity.SEV1)
                .filter(notice -> Duration.between(resolved.orElseThrow().at(), notice.at())
                                .compareTo(TELL_RESOLVED_WITHIN)
                        > 0)
                .map(notice -> Flagged.of(Flag.RESOLVED_NOTICE_LATE, List.of(notice.id())));
    }

    /** R-B9: only where customers had been told anything. */
    static Stream<Flagged> closedWithoutFollowUp(Seen seen) {
        return seen.milestones().find(Milestone.CLOSED).stream()
                .filter(_ -> seen.state().closed() && seen.milestones().has(Milestone.FIRST_NOTICE))
                .filter(_ -> !seen.state().told().isFollowUpSettled())
                .map(closed -> Flagged.of(Flag.CLOSED_WITHOUT_FOLLOW_UP, List.of(closed.entry())));
    }

    private static Stream<Entry> notices(Seen seen, Predicate<NoticeSent> wanted) {
        return seen.effective().stream()
                .filter(entry -> entry.fact() instanceof NoticeSent sent && Told.isPublic(sent) && wanted.test(sent));
    }

    /** Whether, when the notice went out, such a fact had happened and was not taken back. */
    private static boolean standsAt(
            Seen seen, Entry notice, Class<? extends Fact> fact, Class<? extends Fact> takenBack) {
        var stands = false;
        for (var entry : seen.effective()) {
            if (entry.at().isAfter(notice.at())) {
                break;
            }
            stands = fact.isInstance(entry.fact()) || stands && !takenBack.isInstance(entry.fact());
        }
        return stands;
    }
}
