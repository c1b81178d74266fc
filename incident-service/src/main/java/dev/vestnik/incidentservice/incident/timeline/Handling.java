package dev.vestnik.incidentservice.incident.timeline;

import dev.vestnik.templates.Stage;
import java.util.Optional;

/** What was done with the case itself. */
public sealed interface Handling extends Fact {

    record Closed() implements Handling {}

    record FalseAlarm() implements Handling {}

    record Merged(Optional<CaseId> into) implements Handling {}

    /** The stage went back; the reason is the text (regress). */
    record StageSetBack(Stage from, Stage to) implements Handling {}

    record Noted() implements Handling {}

    /** A thought for later; a candidate for an action item. */
    record Todo() implements Handling {}

    /** The corrected entry did not happen at all. */
    record Withdrawn() implements Handling {}

    /** A text was taken out (C.5 rule 7): hash and time stay. */
    record Redacted(String hash) implements Handling {}
}
