package dev.vestnik.incidentservice.stakeholder;

import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Follower;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Response;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What an entry of the timeline asks of those who tell people inside: the time by which all know begins, moves and ends. */
@Component
class StakeholderFollower implements Follower {

    private final Incidents incidents;
    private final WhoKnows whoKnows;
    private final TellingClock clock;

    StakeholderFollower(Incidents incidents, WhoKnows whoKnows, TellingClock clock) {
        this.incidents = incidents;
        this.whoKnows = whoKnows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return TellingClock.ROOM;
    }

    @Override
    public Mono<Void> follow(Entry entry) {
        return isOfConcern(entry.fact()) && !entry.line().source().isReport()
                ? incidents
                        .timeline(entry.caseId())
                        .filter(timeline -> timeline.of().clock().isLive())
                        .flatMap(timeline -> taken(timeline, entry))
                : Mono.empty();
    }

    /** How bad it is, what is hurt, who was told, and that it is over. */
    private static boolean isOfConcern(Fact fact) {
        return fact instanceof Response.Opened
                || fact instanceof Impact
                || fact instanceof Response.StakeholdersTold
                || fact instanceof Handling;
    }

    private Mono<Void> taken(Timeline timeline, Entry entry) {
        if (entry.fact() instanceof Response.StakeholdersTold) {
            return WhoKnows.wrote(entry) ? Mono.empty() : whoKnows.saidSo(timeline.of(), entry);
        }
        var over = CaseState.of(timeline).isOver();
        if (entry.fact() instanceof Handling) {
            return over ? clock.stop(timeline.of()) : Mono.empty();
        }
        return over ? Mono.empty() : whoKnows.clocked(timeline.of());
    }
}
