package dev.vestnik.incidentservice.incident.timeline;

/** What is believed, ruled out, known. */
public sealed interface Diagnosis extends Fact {

    record Hypothesis() implements Diagnosis {}

    record RuledOut() implements Diagnosis {}

    record Noticed() implements Diagnosis {}

    /** Sets I; its public text is the cause in customers' words. */
    record CauseFound() implements Diagnosis {}

    /** Clears I; the stage goes back. */
    record CauseRevoked() implements Diagnosis {}

    record WorkaroundKnown() implements Diagnosis {}
}
