package dev.vestnik.statuspage.page;

/**
 * A time as it stands on a page.
 *
 * @param iso for machines and for the switch of zones
 * @param day the day in words; empty when it is plain from the place
 * @param clock hours and minutes
 * @param zone the label of the zone
 * @param utc the same in UTC, for who hovers
 */
public record When(String iso, String day, String clock, String zone, String utc) {

    /** A time that is not known. */
    static final When UNKNOWN = new When("", "", "", "", "");

    public boolean isKnown() {
        return !iso.isEmpty();
    }
}
