package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.deadline.Deadline;
import dev.vestnik.incidentservice.deadline.Deadlines;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** What notices promise: keeps one deadline a case for the next word and one for the follow-up (R-B9). */
@Component
class Promises {
    static final String ROOM = "notice";
    static final String NEXT_UPDATE = "next-update";
    static final String FOLLOW_UP = "follow-up";
    static final String NOT_FOR_YOU = "not-for-you";

    private final Deadlines deadlines;
    private final Incidents incidents;
    private final TransactionalOperator transaction;

    Promises(Deadlines deadlines, Incidents incidents, TransactionalOperator transaction) {
        this.deadlines = deadlines;
        this.incidents = incidents;
        this.transaction = transaction;
    }

    /** Settles what the notice keeps and sets what it promises; a drill on its own clock owes nobody anything by the wall's. */
    Mono<Void> made(Basis basis, SentNotice sent) {
        if (!basis.of().clock().isLive()) {
            return Mono.empty();
        }
        return switch (sent.kind()) {
            case NOT_FOR_YOU -> changed(basis, NOT_FOR_YOU, Optional.of(NOT_FOR_YOU), sent);
            case RESOLVED -> recovered(basis, sent);
            case FOLLOW_UP -> changed(basis, FOLLOW_UP, Optional.empty(), sent);
            case COMPENSATION, POSTMORTEM, DIRECT -> Mono.empty();
            case FIRST, FIRST_IDENTIFIED, IDENTIFIED, STILL_WORKING, ETA_CHANGED, SCOPE_CHANGED, MONITORING ->
                changed(basis, NEXT_UPDATE, Optional.of(NEXT_UPDATE), sent);
            case FALSE_ALARM, CORRECTION, UPDATE -> changed(basis, NEXT_UPDATE, Optional.of(NEXT_UPDATE), sent);
        };
    }

    /** The first word of it promises the follow-up; a later one keeps the promise to those who were still down, once none is. */
    private Mono<Void> recovered(Basis basis, SentNotice sent) {
        if (basis.recoveryTold().isEmpty()) {
            return changed(basis, NEXT_UPDATE, Optional.of(FOLLOW_UP), sent);
        }
        return basis.others().ends().stillDown() == 0
                ? changed(basis, NOT_FOR_YOU, Optional.empty(), sent)
                : Mono.empty();
    }

    private Mono<Void> changed(Basis basis, String kept, Optional<String> made, SentNotice sent) {
        var id = basis.of().id();
        var next = made.flatMap(
                kind -> sent.nextUpdateBy().map(by -> Deadline.of(ROOM, kind, id.toString(), id.value(), by)));
        return deadlines
                .settle(ROOM, kept, id.toString())
                .then(Mono.justOrEmpty(next).flatMap(deadlines::set));
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
