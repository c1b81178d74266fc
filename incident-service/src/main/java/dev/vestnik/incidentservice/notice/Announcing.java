package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.delivery.Deliveries;
import dev.vestnik.incidentservice.delivery.Progress;
import dev.vestnik.incidentservice.delivery.Tally;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.incidentservice.incident.timeline.Visibility;
import dev.vestnik.incidentservice.notice.AnnouncementStore.Known;
import dev.vestnik.incidentservice.schedule.EverySecond;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Puts what became of sent notices on the timeline, exactly once: NOTICE_SENT when the first transport took it (C.3, N1), or the page alone when there is
 * no letter to send or no server takes one for half a minute; failures in batches, ten seconds apart. Hurried by hints, made sure of by the tick.
 */
@Component
class Announcing implements Progress, EverySecond {
    private static final Actor ENGINE = Actor.engine("notice");

    private final AnnouncementStore announcements;
    private final NoticeStore store;
    private final Deliveries deliveries;
    private final Incidents incidents;
    private final TransactionalOperator transaction;

    Announcing(
            AnnouncementStore announcements,
            NoticeStore store,
            Deliveries deliveries,
            Incidents incidents,
            TransactionalOperator transaction) {
        this.announcements = announcements;
        this.store = store;
        this.deliveries = deliveries;
        this.incidents = incidents;
        this.transaction = transaction;
    }

    /** What is known of a notice and how far its letters got. */
    private record Standing(Known known, Tally tally) {

        Optional<Telling.Audience> toAnnounce() {
            if (known.announced()) {
                return Optional.empty();
            }
            if (tally.sent() > 0) {
                return Optional.of(Telling.Audience.MASS);
            }
            return Optional.of(Telling.Audience.PAGE).filter(page -> tally.total() == 0 || known.patient());
        }

        long newFailures() {
            return tally.failed() - known.failedTold();
        }

        boolean isSettled() {
            return known.announced() && tally.isDone() && newFailures() <= 0;
        }
    }

    @Override
    public Mono<Void> tick(Instant now) {
        return announcements.unsettled().concatMap(this::moved).then();
    }

    @Override
    public Mono<Void> moved(UUID noticeId) {
        return announcements
                .claim(noticeId)
                .flatMap(known -> deliveries.tally(noticeId).map(tally -> new Standing(known, tally)))
                .flatMap(this::tell)
                .as(transaction::transactional);
    }

    private Mono<Void> tell(Standing standing) {
        var id = standing.known().id();
        if (standing.isSettled()) {
            return announcements.settled(id);
        }
        var failed = standing.newFailures() > 0 && standing.known().mayTellFailures()
                ? announcements
                        .failuresTold(id, standing.tally().failed())
                        .then(append(standing, timeline -> failedLine(timeline, standing)))
                : Mono.<Void>empty();
        return Mono.justOrEmpty(standing.toAnnounce())
                .flatMap(audience -> announce(standing, audience))
                .then(failed);
    }

    private Mono<Void> announce(Standing standing, Telling.Audience audience) {
        var id = standing.known().id();
        return announcements
                .announced(id)
                .then(store.find(id))
                .flatMap(notice -> Mono.justOrEmpty(notice.sent()))
                .flatMap(sent -> append(standing, timeline -> sentLine(timeline, sent, audience)));
    }

    private Mono<Void> append(Standing standing, Function<Timeline, Line> line) {
        return incidents.append(ENGINE, standing.known().caseId(), line).then();
    }

    private Line sentLine(Timeline timeline, SentNotice sent, Telling.Audience audience) {
        var whom = isDirect(timeline, sent) ? Telling.Audience.DIRECT : audience;
        var fact = new Telling.NoticeSent(
                sent.kind(), whom, Optional.of(sent.id()), sent.audienceCount(), sent.nextUpdateBy(), sent.eta());
        var line = line(timeline, fact, "sent:" + sent.id());
        return whom == Telling.Audience.DIRECT ? line.with(Visibility.INTERNAL) : line.withPublicText(sent.body());
    }

    /** What only its readers are told; also that it works again for those restored after all others were told so. */
    private static boolean isDirect(Timeline timeline, SentNotice sent) {
        var state = CaseState.of(timeline);
        boolean later = sent.kind() == NoticeKind.RESOLVED
                && state.lastNotice(NoticeKind.RESOLVED)
                        .filter(told ->
                                state.resolvedAt().filter(told.at()::isBefore).isEmpty())
                        .isPresent();
        return sent.kind().isDirect() || later;
    }

    private Line failedLine(Timeline timeline, Standing standing) {
        var id = standing.known().id();
        var fact = new Telling.NoticeFailed(Optional.of(id), Math.toIntExact(standing.newFailures()));
        return line(
                timeline, fact, "failed:%s:%d:%s".formatted(id, standing.tally().failed(), UUID.randomUUID()));
    }

    private Line line(Timeline timeline, Telling fact, String ref) {
        var at = incidents.now(timeline.of());
        return Line.of(fact, at, "", Source.NOTICE_ENGINE)
                .with(Occurred.exact(at), timeline.of().zone().getId())
                .withSourceRef(ref);
    }
}
