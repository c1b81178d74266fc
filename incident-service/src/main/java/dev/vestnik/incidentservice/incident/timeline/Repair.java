package dev.vestnik.incidentservice.incident.timeline;

/** What was done about it. */
public sealed interface Repair extends Fact {

    record ActionStarted() implements Repair {}

    record ActionTaken() implements Repair {}

    record ActionFailed() implements Repair {}

    record ActionReverted() implements Repair {}

    record ReleaseStarted(String version) implements Repair {}

    record ReleaseDone(String version) implements Repair {}

    record PermanentFixStarted() implements Repair {}

    record PermanentFixDone() implements Repair {}
}
