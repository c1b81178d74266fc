package dev.vestnik.incidentservice.affected;

/**
 * For how many of a list it has ended, once their component works again (R-B31).
 *
 * @param total how many are on the list
 * @param stillDown for how many of them it does not work yet
 * @param restoredApart how many got it back at a time of their own
 */
public record Ends(long total, long stillDown, long restoredApart) {
    /** Whether it has ended for more than half of them: then the others are told that it has not for them. */
    public boolean isMostlyOver() {
        return (total - stillDown) * 2 > total;
    }
}
