package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.EntryId;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.function.Function;

/** Makes the line that takes the place of an entry. */
public final class Corrections {

    private Corrections() {}

    /** The replacing line; one that withdraws keeps the time of what it withdraws, so that it stands in its place. */
    public static Line of(
            Timeline timeline, EntryId id, String reason, boolean withdraws, Function<Timeline, Line> replacement) {
        var line = replacement.apply(timeline).correcting(id, reason);
        return withdraws ? line.with(required(timeline, id).line().occurred(), line.enteredZone()) : line;
    }

    /** The entry of that id, or a NOT_FOUND problem. */
    public static Entry required(Timeline timeline, EntryId id) {
        return timeline.entries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        Problem.notFound("Такой записи на ленте нет.", "There is no such entry on the timeline."));
    }
}
