package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.deadline.Deadline;
import dev.vestnik.incidentservice.deadline.WhenDue;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Promise;
import dev.vestnik.incidentservice.incident.timeline.Source;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes down by the clock, once, that a promise was broken; it can never be turned into kept (R-B4). */
@Component
class BrokenPromises implements WhenDue {
    private final NoticeStore store;
    private final Incidents incidents;

    BrokenPromises(NoticeStore store, Incidents incidents) {
        this.store = store;
        this.incidents = incidents;
    }

    @Override
    public String room() {
        return Promises.ROOM;
    }

    @Override
    public Mono<Void> due(Deadline deadline) {
        var id = CaseId.of(deadline.ref());
        return incidents
                .timeline(id)
                .filter(timeline -> !CaseState.of(timeline).isOver())
                .flatMapMany(open -> store.of(id))
                .filter(notice ->
                        notice.sent().flatMap(SentNotice::nextUpdateBy).isPresent())
                .filter(notice -> (notice.kind() == NoticeKind.NOT_FOR_YOU)
                        == deadline.kind().equals(Promises.NOT_FOR_YOU))
                .last()
                .onErrorComplete(NoSuchElementException.class)
                .flatMap(notice -> incidents.append(
                        Actor.engine(Promises.ROOM), id, timeline -> broken(timeline, notice, deadline)))
                .then();
    }

    private static Line broken(Timeline timeline, Notice notice, Deadline deadline) {
        var fact = new Promise.PromiseBroken(Optional.of(notice.id()), deadline.dueAt());
        return Line.of(fact, deadline.dueAt(), "", Source.CLOCK)
                .with(Occurred.exact(deadline.dueAt()), timeline.of().zone().getId())
                .withSourceRef("promise:" + notice.id());
    }
}
