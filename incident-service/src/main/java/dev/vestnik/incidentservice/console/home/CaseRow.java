package dev.vestnik.incidentservice.console.home;

import dev.vestnik.incidentservice.command.Holders;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.duty.DutyRole;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One incident as a line of a list, in the words of who looks.
 *
 * @param lacks what an open one still waits for before all else: somebody in charge, a first word to customers
 */
public record CaseRow(
        String ref,
        String severity,
        String title,
        String stage,
        List<String> lacks,
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
                open ? lacks(timeline, visit) : List.of(),
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

    private static List<String> lacks(Timeline timeline, Visit visit) {
        var told = timeline.effective().stream().anyMatch(entry -> entry.fact() instanceof Telling.NoticeSent);
        var led = Holders.of(timeline).of(DutyRole.INCIDENT_MANAGER).isPresent();
        return Stream.of(led ? "" : "home.lacks.lead", told ? "" : "home.lacks.word")
                .filter(key -> !key.isEmpty())
                .map(key -> visit.say(key))
                .toList();
    }

    private static String since(Case of, CaseState state, Instant now, Visit visit) {
        var at = state.startedAt().map(Occurred::at).orElse(of.openedAt());
        return visit.times(of.zone()).standAlone(at, now);
    }
}
