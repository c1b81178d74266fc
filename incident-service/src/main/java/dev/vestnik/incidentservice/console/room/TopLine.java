package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.console.home.NextPromise;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.templates.Case;
import dev.vestnik.templates.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The line that never leaves the screen: what it is, how long it goes on, where it stands, by when customers hear next. */
public record TopLine(
        String ref,
        boolean drill,
        String severity,
        String title,
        String elapsed,
        String stage,
        String clock,
        Optional<NextPromise> promise) {

    static TopLine of(Seen seen) {
        var state = seen.state();
        var open = state.stage().isOpen() && !state.isOver();
        return new TopLine(
                seen.of().ref(),
                seen.of().drill(),
                state.severity().name(),
                seen.visit().text(seen.of().title()),
                elapsed(seen),
                state.closed()
                        ? seen.say("closed")
                        : seen.visit().text(state.stage().label()),
                seen.times().clock(seen.now()),
                open ? next(seen) : Optional.empty());
    }

    /** What was promised; before anything was, by when customers should hear of it. */
    private static Optional<NextPromise> next(Seen seen) {
        return seen.state()
                .nextPromise()
                .map(by -> NextPromise.of(by, seen.of(), seen.now(), seen.visit()))
                .or(() -> FirstDue.of(seen)
                        .map(by -> NextPromise.of(by, seen.of(), seen.now(), seen.visit(), "first.by")));
    }

    private static String elapsed(Seen seen) {
        var from = seen.state().startedAt().map(Occurred::at).orElse(seen.of().openedAt());
        var ended = seen.state().resolvedAt();
        var length = Duration.between(from, ended.orElse(notBefore(from, seen.now())));
        var words = Durations.inWords(length, Case.ACCUSATIVE, seen.visit().language());
        return seen.say(ended.isPresent() ? "room.lasted" : "room.goes-on", words);
    }

    private static Instant notBefore(Instant from, Instant now) {
        return now.isBefore(from) ? from : now;
    }
}
