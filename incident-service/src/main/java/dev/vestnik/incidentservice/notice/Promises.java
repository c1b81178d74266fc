package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.deadline.Deadline;
import dev.vestnik.incidentservice.deadline.Deadlines;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.incidentservice.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** What notices promise: keeps one deadline a case for the next word and one for the follow-up (R-B9). */
@Component
class Promises {
    static final String ROOM = "notice";
    static final String NEXT_UPDATE = "next-update";
    static final String FOLLOW_UP = "follow-up";

    private final Deadlines deadlines;
    private final Incidents incidents;
    private final TransactionalOperator transaction;

    Promises(Deadlines deadlines, Incidents incidents, TransactionalOperator transaction) {
        this.deadlines = deadlines;
        this.incidents = incidents;
        this.transaction = transaction;
    }

    /** Settles what the notice keeps and sets what it promises; a drill on its own clock owes nobody anything by the wall's. */
    Mono<Void> made(Case of, SentNotice sent) {
        if (!of.clock().isLive()) {
            return Mono.empty();
        }
        var ref = of.id().toString();
        var kept = sent.kind() == NoticeKind.FOLLOW_UP ? FOLLOW_UP : NEXT_UPDATE;
        var next = sent.kind() == NoticeKind.RESOLVED ? FOLLOW_UP : NEXT_UPDATE;
        return deadlines
                .settle(ROOM, kept, ref)
                .then(Mono.justOrEmpty(sent.nextUpdateBy())
                        .flatMap(by -> deadlines.set(
                                Deadline.of(ROOM, next, ref, of.id().value(), by))));
    }

    /** Closing without FOLLOW_UP (R-B9): the reason stands on the timeline; the follow-up is no longer owed. */
    Mono<Entry> waiveFollowUp(Actor by, CaseId id, String reason) {
        if (reason.isBlank()) {
            throw Problem.invalid(
                    "reason", "required", "Напишите, почему итоги не нужны.", "Say why the follow-up is not needed.");
        }
        return deadlines
                .settle(ROOM, FOLLOW_UP, id.toString())
                .then(incidents.append(by, id, timeline -> {
                    if (CaseState.of(timeline).resolvedAt().isEmpty()) {
                        throw Problem.conflict(
                                "Сначала восстановление, потом итоги.", "First the recovery, then the follow-up.");
                    }
                    var now = incidents.now(timeline.of());
                    return Line.of(new Telling.FollowUpWaived(), now, reason, Source.MANUAL);
                }))
                .as(transaction::transactional);
    }
}
