package dev.vestnik.incidentservice.runbook;

import dev.vestnik.incidentservice.incident.Corrections;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.EntryId;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Response;
import dev.vestnik.incidentservice.incident.timeline.Source;
import java.time.Instant;
import java.util.Optional;

/** The lines of the timeline by which steps are ticked and unticked. Pure. */
final class Ticks {

    private Ticks() {}

    /** The tick; two of them at once have one reference, so that the second finds the first (C.5 rule 9). */
    static Line of(Timeline timeline, Runbook runbook, Step step, Occurred occurred) {
        var ref = step.ref(runbook.code());
        long before = timeline.entries().stream()
                .filter(entry -> timeline.superseded().contains(entry.id()))
                .filter(entry -> entry.fact() instanceof Response.CheckTicked ticked
                        && ticked.step().equals(ref))
                .count();
        return Line.of(new Response.CheckTicked(ref, Optional.of(step.text())), occurred.at(), "", Source.MANUAL)
                .with(occurred, timeline.of().zone().getId())
                .withSourceRef("runbook:%s:%d".formatted(ref, before));
    }

    /** That the step was not done after all, in the place of its tick. */
    static Line undone(Timeline timeline, EntryId tick, String reason, Instant now) {
        return Corrections.of(
                timeline, tick, reason, true, standing -> Line.of(new Handling.Withdrawn(), now, "", Source.MANUAL));
    }
}
