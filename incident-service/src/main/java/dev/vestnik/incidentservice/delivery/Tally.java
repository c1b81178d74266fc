package dev.vestnik.incidentservice.delivery;

/**
 * How far a message has got: how many deliveries stand in which state.
 *
 * @param held letters that wait for how a reply to the same person ends (R-B26)
 * @param replaced letters in whose place a reply was accepted, or a newer stage told
 * @param dropped replies in whose place a letter goes, or a newer stage was told
 */
public record Tally(
        long queued,
        long sending,
        long deferred,
        long sent,
        long bounced,
        long refused,
        long held,
        long replaced,
        long dropped) {

    /** One for each person and ticket: a held or replaced letter is counted by its reply, a dropped reply by its letter. */
    public long total() {
        return queued + sending + deferred + sent + failed();
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
