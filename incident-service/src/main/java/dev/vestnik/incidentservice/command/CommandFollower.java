package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Follower;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.Told;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Promise;
import dev.vestnik.incidentservice.incident.timeline.Response;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What an entry of the timeline asks of those who lead: somebody on duty is proposed, clocks begin and end, a broken promise wakes somebody. */
@Component
class CommandFollower implements Follower {

    /** What is older when it is read here wakes nobody: a follower may begin long after a case. */
    private static final Duration NEWS = Duration.ofHours(1);

    private final Incidents incidents;
    private final DutyProposal proposal;
    private final LongTurns turns;
    private final CaseEnd end;
    private final Waking waking;

    CommandFollower(Incidents incidents, DutyProposal proposal, LongTurns turns, CaseEnd end, Waking waking) {
        this.incidents = incidents;
        this.proposal = proposal;
        this.turns = turns;
        this.end = end;
        this.waking = waking;
    }

    @Override
    public String name() {
        return "command";
    }

    @Override
    public Mono<Void> follow(Entry entry) {
        return isOfConcern(entry) && !entry.line().source().isReport()
                ? incidents
                        .timeline(entry.caseId())
                        .filter(timeline -> timeline.of().clock().isLive())
                        .flatMap(timeline -> taken(timeline, entry))
                : Mono.empty();
    }

    /** Whole families, so that a new fact of them is looked at; what it asks for is decided below. */
    private static boolean isOfConcern(Entry entry) {
        return entry.fact() instanceof Response
                || entry.fact() instanceof Handling
                || entry.fact() instanceof Promise.PromiseBroken
                || entry.fact() instanceof Telling.NoticeSent;
    }

    private Mono<Void> taken(Timeline timeline, Entry entry) {
        var of = timeline.of();
        if (entry.fact() instanceof Response response) {
            return response(timeline, entry, response);
        }
        if (entry.fact() instanceof Promise.PromiseBroken) {
            return broken(timeline, entry);
        }
        if (entry.fact() instanceof Telling.NoticeSent sent && Told.isPublic(sent)) {
            return waking.calm(of, Wake.PROMISE);
        }
        return CaseState.of(timeline).isOver() ? end.of(of, incidents.now(of)) : Mono.empty();
    }

    private Mono<Void> response(Timeline timeline, Entry entry, Response response) {
        return switch (response) {
            case Response.Opened _ -> goesOn(timeline, proposal.made(timeline));
            case Response.RoleTaken _, Response.HandedOver _ ->
                goesOn(timeline, turns.led(timeline)).then(proposal.led(timeline, entry.at()));
            case Response.RoleLaidDown _, Response.OncallTold _, Response.Acknowledged _ -> Mono.empty();
            case Response.StakeholdersTold _, Response.Escalated _, Response.CheckTicked _ -> Mono.empty();
        };
    }

    private Mono<Void> broken(Timeline timeline, Entry entry) {
        var news = incidents.now(timeline.of()).minus(NEWS).isBefore(entry.recordedAt());
        return news ? goesOn(timeline, waking.wake(timeline.of(), Wake.PROMISE)) : Mono.empty();
    }

    private static Mono<Void> goesOn(Timeline timeline, Mono<Void> deed) {
        return CaseState.of(timeline).isOver() ? Mono.empty() : deed;
    }
}
