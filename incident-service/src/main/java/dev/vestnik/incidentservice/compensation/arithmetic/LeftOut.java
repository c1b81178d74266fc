package dev.vestnik.incidentservice.compensation.arithmetic;

/** A stretch that does not count as downtime, and by which rule. */
public record LeftOut(Stretch stretch, Why why) {

    /** The names are stored for ever. */
    public enum Why {
        /** It was slow, and the SLA counts only what did not work. */
        SLOW(false),
        /** Announced maintenance inside its window. */
        MAINTENANCE(true);

        private final boolean takenOff;

        Why(boolean takenOff) {
            this.takenOff = takenOff;
        }
    }

    /** Whether it is taken off what another incident says was down at that time. */
    boolean isTakenOff() {
        return why.takenOff;
    }
}
