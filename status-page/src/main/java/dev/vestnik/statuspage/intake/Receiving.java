package dev.vestnik.statuspage.intake;

import dev.vestnik.statuspage.document.Change;
import dev.vestnik.statuspage.document.Complete;
import dev.vestnik.statuspage.document.Documents;
import dev.vestnik.statuspage.document.FeedEvent;
import dev.vestnik.statuspage.document.Heartbeat;
import dev.vestnik.statuspage.document.Position;
import dev.vestnik.statuspage.document.Reset;
import java.util.Optional;

/**
 * What is shown, and what is being told anew and not shown yet. After a reset the old copy stays until all of the new one
 * is there; then it is swapped whole, so that nothing of an old history survives.
 */
record Receiving(Documents shown, Optional<Documents> arriving) {

    /** At the start of a connection; what an earlier one left half told is forgotten. */
    static Receiving from(Documents shown) {
        return new Receiving(shown, Optional.empty());
    }

    /** The state after this event, or {@link LostPlace} when it cannot follow from what was told before. */
    Receiving after(FeedEvent event) {
        return switch (event) {
            case Reset reset ->
                new Receiving(shown, Optional.of(Documents.none().at(reset.epoch(), 0)));
            case Change change -> after(change);
            case Complete complete -> after(complete);
            case Heartbeat heartbeat -> after(heartbeat);
        };
    }

    private Receiving after(Change change) {
        if (arriving.isPresent()) {
            return new Receiving(shown, arriving.map(it -> it.after(change)));
        }
        return change.revision() > requireHistory(change).revision() ? from(shown.after(change)) : this;
    }

    private Receiving after(Complete complete) {
        return arriving.map(it -> from(it.at(complete.epoch(), complete.revision())))
                .orElse(this);
    }

    private Receiving after(Heartbeat heartbeat) {
        if (arriving.isEmpty()
                && heartbeat.revision() < requireHistory(heartbeat).revision()) {
            throw new LostPlace(
                    "The feed went back from revision %s to %s".formatted(shown.position(), heartbeat.revision()));
        }
        return this;
    }

    private Position requireHistory(FeedEvent event) {
        return shown.position()
                .filter(position -> position.epoch().equals(event.epoch()))
                .orElseThrow(() -> new LostPlace("The feed changed its history without saying so"));
    }
}
