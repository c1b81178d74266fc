package dev.vestnik.statuspage.page;

/**
 * A time, or a stretch of time, as it stands on a page.
 *
 * @param iso for machines and for the switch of zones
 * @param until the end of a stretch, likewise; empty for a point in time
 * @param text in the reader's language and the page's zone
 * @param utc the same in UTC, for who hovers
 * @param dayIsSaid whether the text names the day
 */
public record When(String iso, String until, String text, String utc, boolean dayIsSaid) {

    /** A time that is not known. */
    static final When UNKNOWN = new When("", "", "", "", false);

    public boolean isKnown() {
        return !iso.isEmpty();
    }
}
