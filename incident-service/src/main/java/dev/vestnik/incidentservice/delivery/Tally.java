package dev.vestnik.incidentservice.delivery;

/** How far a message has got: how many deliveries stand in which state. */
public record Tally(long queued, long sending, long deferred, long sent, long bounced, long refused, long held) {

    public long total() {
        return queued + sending + deferred + sent + failed() + held;
    }

    /** Those that will not arrive unless somebody asks again. */
    public long failed() {
        return bounced + refused;
    }

    /** Nothing is waiting any more; true of a message without addresses. */
    public boolean isDone() {
        return queued + sending + deferred + held == 0;
    }
}
