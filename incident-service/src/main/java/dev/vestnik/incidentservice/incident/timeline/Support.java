package dev.vestnik.incidentservice.incident.timeline;

/** What support did for people, one entry per run or batch with count and reference; facts on single customers stay in their rooms. */
public sealed interface Support extends Fact {

    record TicketLinked(int count, String channel) implements Support {}

    record TicketReplied(int count, String channel) implements Support {}

    record CompensationDecided(String entry) implements Support {}

    record CompensationGranted(int count, String sum) implements Support {}
}
