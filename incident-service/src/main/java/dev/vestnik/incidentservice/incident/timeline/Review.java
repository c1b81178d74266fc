package dev.vestnik.incidentservice.incident.timeline;

/** The postmortem's way. */
public sealed interface Review extends Fact {

    record PostmortemStarted() implements Review {}

    record PostmortemReviewed() implements Review {}

    record PostmortemApproved() implements Review {}

    /** Sets P. */
    record PostmortemPublished() implements Review {}
}
