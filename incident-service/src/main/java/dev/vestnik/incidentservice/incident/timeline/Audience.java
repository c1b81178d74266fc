package dev.vestnik.incidentservice.incident.timeline;

/** How the list of affected customers grew and shrank. {@code count} is the list's size after it, {@code from} where the rows came from. */
public sealed interface Audience extends Fact {

    /** Sets L1 when it has rows. */
    record ListStarted(int count, String from) implements Audience {}

    record ListUpdated(int count, String from) implements Audience {}

    record ListAdded(int count, String from) implements Audience {}

    /** Whom it still hurts though their component works again; {@code count} is how many they are after it (R-B31). */
    record StillDown(int count, String from) implements Audience {}

    /** Sets LF. */
    record ListFinal(int count, String from) implements Audience {}
}
