package dev.vestnik.templates;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The answer to somebody who wrote about the incident, in their ticket (B.7 text 19); it has no subject of its own and no footer.
 *
 * @param name for the greeting; one that does not look like a name is left out
 * @param first our first answer to that ticket
 * @param stage of those that can be told: not a false alarm, not merged
 * @param action what we do, a verb as in {@link Identified}; said while the stage is IDENTIFIED
 * @param nextUpdateAt the promise; without one the sentence is left out
 */
public record TicketReply(
        Frame frame,
        Optional<String> name,
        boolean first,
        Symptom symptom,
        Moment startedAt,
        Stage stage,
        Optional<Texts> action,
        Optional<Instant> nextUpdateAt)
        implements Letter {
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L} '’-]{0,59}");

    public TicketReply {
        if (!stage.isOpen() && stage != Stage.RESOLVED) {
            throw new IllegalArgumentException("Nothing is replied at the stage " + stage);
        }
        name = name.map(String::strip).filter(given -> NAME.matcher(given).matches());
    }
}
