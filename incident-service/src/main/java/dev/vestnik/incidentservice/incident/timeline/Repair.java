package dev.vestnik.incidentservice.incident.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/** What was done about it. */
public sealed interface Repair extends Fact {

    /**
     * Somebody began to do something about it.
     *
     * @param owner a person's id, or the name of a team or role; absent where a line only tells of it
     * @param checkBack when to ask what came of it; UTC
     */
    record ActionStarted(
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> owner,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Instant> checkBack)
            implements Repair {

        public static ActionStarted told() {
            return new ActionStarted(Optional.empty(), Optional.empty());
        }
    }

    record ActionTaken() implements Repair {}

    record ActionFailed() implements Repair {}

    record ActionReverted() implements Repair {}

    record ReleaseStarted(String version) implements Repair {}

    record ReleaseDone(String version) implements Repair {}

    record PermanentFixStarted() implements Repair {}

    record PermanentFixDone() implements Repair {}
}
