package dev.vestnik.incidentservice.runbook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.EntryId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A step of an attached runbook as it stands.
 *
 * @param done absent while it is not
 * @param dueAt by the clock of the case; absent for a step without a minute
 * @param lateMinutes how late it is, or was when it was done; 0 when in time
 */
public record StepState(Step step, Optional<Done> done, Optional<Instant> dueAt, long lateMinutes) {

    /**
     * That it was done.
     *
     * @param entry what of the timeline says so
     * @param byId who, for screens that may show names
     * @param seen Vestnik saw it by itself; such a step is not ticked and cannot be unticked
     */
    public record Done(
            EntryId entry, Instant at, @JsonIgnore String byId, String byRole, boolean seen) {

        static Done of(Entry entry, boolean seen) {
            return new Done(entry.id(), entry.at(), entry.by().id(), entry.by().role(), seen);
        }
    }

    /** The state of a step whose minutes began then; what is not done stops growing late once the case is over. */
    static StepState of(Step step, Optional<Done> done, Instant since, Optional<Instant> now) {
        var due = step.target().map(target -> since.plus(target.to()));
        var until = done.map(Done::at).or(() -> now);
        long late = due.flatMap(at -> until.map(end -> Duration.between(at, end).toMinutes()))
                .filter(minutes -> minutes > 0)
                .orElse(0L);
        return new StepState(step, done, due, late);
    }
}
