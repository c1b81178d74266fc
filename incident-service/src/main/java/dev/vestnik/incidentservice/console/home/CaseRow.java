package dev.vestnik.incidentservice.console.home;

import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import java.time.Instant;
import java.util.Optional;

/** One incident as a line of a list, in the words of who looks. */
public record CaseRow(
        String ref,
        String severity,
        String title,
        String stage,
        String since,
        Optional<NextPromise> promise,
        boolean drill,
        boolean open) {

    static CaseRow of(Timeline timeline, Instant now, Visit visit) {
        var of = timeline.of();
        var state = CaseState.of(timeline);
        var open = state.isOpen();
        return new CaseRow(
                of.ref(),
                state.severity().name(),
                visit.text(of.title()),
                stage(state, visit),
                visit.say("home.since", since(of, state, now, visit)),
                open ? state.nextPromise().map(by -> NextPromise.of(by, of, now, visit)) : Optional.empty(),
                of.drill(),
                open);
    }

    /** Whether the next word is overdue. */
    public boolean isLate() {
        return promise.filter(next -> "late".equals(next.state())).isPresent();
    }

    private static String stage(CaseState state, Visit visit) {
        return state.closed() ? visit.say("closed") : visit.text(state.stage().label());
    }

    private static String since(Case of, CaseState state, Instant now, Visit visit) {
        var at = state.startedAt().map(Occurred::at).orElse(of.openedAt());
        return visit.times(of.zone()).standAlone(at, now);
    }
}
