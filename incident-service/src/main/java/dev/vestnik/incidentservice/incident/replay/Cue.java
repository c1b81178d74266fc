package dev.vestnik.incidentservice.incident.replay;

import dev.vestnik.incidentservice.incident.Case;
import java.time.Instant;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Something that is done in a play beside the events of its file, through the doors of rooms above.
 *
 * @param at by the file's own clock
 */
public record Cue(Instant at, Function<Case, Mono<Void>> act) {

    private static final Logger LOG = LoggerFactory.getLogger(Cue.class);

    /** The same; when it fails the play goes on without it. */
    Cue orGoesOn() {
        return new Cue(
                at,
                of -> act.apply(of).onErrorResume(fault -> {
                    LOG.warn("A cue of {} was missed: {}", of.ref(), String.valueOf(fault));
                    return Mono.empty();
                }));
    }
}
