package dev.vestnik.incidentservice.affected;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Audience;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Marks for whom it still does not work, and since when it does again; ids that are not on the list come onto it. */
@Component
class Standings {
    /** The clocks of those who write from two rooms need not agree to the second. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    private final AffectedStore lists;
    private final StandingStore store;
    private final Incidents incidents;
    private final TransactionalOperator transaction;

    Standings(AffectedStore lists, StandingStore store, Incidents incidents, TransactionalOperator transaction) {
        this.lists = lists;
        this.store = store;
        this.incidents = incidents;
        this.transaction = transaction;
    }

    Flux<Standing> of(CaseId id) {
        return store.standings(id);
    }

    Mono<Ends> ends(CaseId id) {
        return store.ends(id);
    }

    /** Whom to mark: as restored at a time, or as still down. */
    private record Asked(Actor by, CaseId id, List<String> ids, Optional<Instant> restoredAt) {}

    Mono<Marking> stillDown(Actor actor, CaseId id, String pasted) {
        return marked(actor, id, pasted, Optional.empty());
    }

    Mono<Marking> restored(Actor actor, CaseId id, String pasted, Instant at) {
        return marked(actor, id, pasted, Optional.of(at.truncatedTo(ChronoUnit.MICROS)));
    }

    private Mono<Marking> marked(Actor actor, CaseId id, String pasted, Optional<Instant> restoredAt) {
        return Mono.fromCallable(() -> actor.require(Permission.APPEND))
                .map(allowed -> new Asked(actor, id, PastedIds.idsIn(pasted), restoredAt))
                .flatMap(asked -> incidents
                        .timeline(id)
                        .doOnNext(timeline -> possible(timeline, restoredAt))
                        .flatMap(timeline -> mark(asked, incidents.now(timeline.of()))))
                .as(transaction::transactional);
    }

    private void possible(Timeline timeline, Optional<Instant> restoredAt) {
        var began = CaseState.of(timeline).startedAt().map(Occurred::at);
        var latest = incidents.now(timeline.of()).plus(SKEW);
        restoredAt.filter(at -> at.isAfter(latest)).ifPresent(at -> {
            throw Problem.invalid(
                    "occurredAt", "future-time", "Это время ещё не наступило.", "That time has not come yet.");
        });
        restoredAt.filter(at -> began.filter(at::isBefore).isPresent()).ifPresent(at -> {
            throw Problem.invalid(
                    "occurredAt",
                    "end-before-start",
                    "Восстановление раньше начала сбоя.",
                    "The recovery is before the beginning.");
        });
    }

    private Mono<Marking> mark(Asked asked, Instant now) {
        return lists.hold(asked.id())
                .then(store.add(asked.id(), asked.ids(), asked.by().id()))
                .flatMap(added -> mark(asked, now, added))
                .flatMap(marking -> marking.marked() == 0
                        ? Mono.just(marking)
                        : told(asked, marking).thenReturn(marking));
    }

    private Mono<Marking> mark(Asked asked, Instant now, long added) {
        return asked.restoredAt()
                .map(at ->
                        store.markRestored(asked.id(), asked.ids(), asked.by().id(), at))
                .orElseGet(
                        () -> store.markDown(asked.id(), asked.ids(), asked.by().id(), now))
                .flatMap(marked -> lists.unknown(asked.ids())
                        .collectList()
                        .zipWith(store.ends(asked.id()), (unknown, ends) -> Marking.of(marked, added, unknown, ends)));
    }

    /** The last step of its transaction: nothing slow may follow an append. */
    private Mono<Entry> told(Asked asked, Marking marking) {
        var count = Math.toIntExact(marking.now().stillDown());
        return incidents.append(asked.by(), asked.id(), timeline -> {
            var at = asked.restoredAt().orElse(incidents.now(timeline.of()));
            return Line.manual(
                    new Audience.StillDown(count, Origin.PASTED_IDS.name()),
                    at,
                    timeline.of().zone(),
                    "");
        });
    }
}
