package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.affected.AffectedLists;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes the scene of a case: its own harm, that of other incidents near it, and who recovered at another time. */
@Component
class Scenes {
    private final Incidents incidents;
    private final AffectedLists lists;
    private final SceneStore store;

    Scenes(Incidents incidents, AffectedLists lists, SceneStore store) {
        this.incidents = incidents;
        this.lists = lists;
        this.store = store;
    }

    /** As it is now, by the case's clock. */
    Mono<Scene> of(CaseId id) {
        return incidents.timeline(id).flatMap(this::of);
    }

    private Mono<Scene> of(Timeline timeline) {
        var now = incidents.now(timeline.of());
        var here = Outage.of(timeline, now);
        boolean drill = timeline.of().drill();
        var elsewhere = drill ? Mono.just(List.<Outage>of()) : elsewhere(here, now);
        return elsewhere.zipWith(
                lists.standings(here.of()).collectList(),
                (others, standings) -> new Scene(drill, now, here, others, standings));
    }

    private Mono<List<Outage>> elsewhere(Outage here, Instant now) {
        return Flux.from(Mono.justOrEmpty(here.began()))
                .flatMap(began -> store.near(here.of(), began, here.ended().orElse(now)))
                // read whole first: one connection cannot read timelines while it still reads their list
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(incidents::timeline)
                .map(timeline -> Outage.of(timeline, incidents.now(timeline.of())))
                .filter(outage -> !outage.voided())
                .collectList();
    }
}
