package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.home.NextPromise;
import java.util.Optional;

/**
 * The next step while no letter is owed yet: by when the next word is promised, and what has to be found out and recorded for there to be one.
 *
 * @param does the fact whose recording brings the next letter; empty for whoever may not record it
 */
public record Owed(String title, Optional<NextPromise> promise, String why, Optional<String> does) {

    /** Empty once it is over, or told to be. */
    static Optional<Owed> of(Seen seen) {
        var state = seen.state();
        return Optional.of(state.cause().isEmpty() ? FactForm.CAUSE : FactForm.RESTORED)
                .filter(next -> state.stage().isOpen() && next.fits(seen))
                .map(next -> new Owed(
                        title(seen),
                        state.nextPromise().map(by -> NextPromise.of(by, seen.of(), seen.now(), seen.visit())),
                        seen.say("step.owed." + next),
                        Optional.of(next.name()).filter(name -> seen.visit().may(Permission.APPEND))));
    }

    private static String title(Seen seen) {
        return seen.state()
                .nextPromise()
                .map(by -> seen.say(
                        by.isBefore(seen.now()) ? "step.owed.late" : "step.owed.by",
                        seen.times().clock(by)))
                .orElseGet(() -> seen.say("step.owed"));
    }
}
