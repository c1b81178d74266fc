package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.incident.timeline.Support;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the timeline what was decided and granted: an entry for each run or batch, never for a customer. The last step of a transaction. */
@Component
class GrantLines {
    private static final Actor ENGINE = Actor.engine("compensation");

    private final Incidents incidents;

    GrantLines(Incidents incidents) {
        this.incidents = incidents;
    }

    /** Whoever starts a run has decided. */
    Mono<Void> decided(Actor by, CaseId id, Run run) {
        return append(by, id, new Support.CompensationDecided(run.entry()), "decided:" + run.id());
    }

    /** Nothing is told of nothing. */
    Mono<Void> granted(CaseId id, Tallied tallied, String ref) {
        return tallied.count() == 0
                ? Mono.empty()
                : append(
                        ENGINE,
                        id,
                        new Support.CompensationGranted(Math.toIntExact(tallied.count()), tallied.line()),
                        "granted:" + ref);
    }

    private Mono<Void> append(Actor by, CaseId id, Support fact, String ref) {
        return incidents
                .append(ENGINE, id, timeline -> line(timeline, fact, ref))
                .then();
    }

    private Line line(Timeline timeline, Support fact, String ref) {
        var at = incidents.now(timeline.of());
        return Line.of(fact, at, "", Source.CLOCK)
                .with(Occurred.exact(at), timeline.of().zone().getId())
                .withSourceRef(ref);
    }
}
