package dev.vestnik.statuspage.page;

import java.util.List;

/**
 * What surrounds every page.
 *
 * @param home the front page in this language
 * @param stale what is said when the source is silent; empty when it speaks
 * @param state the overall state, which the small icon of the page shows
 */
public record FrameView(
        String lang,
        String company,
        String title,
        String home,
        String canonical,
        List<Alternate> alternates,
        Alternate other,
        String stale,
        boolean drill,
        String state,
        String zone,
        String zoneLabel) {

    /** The same page in another language. */
    public record Alternate(String lang, String name, String path, String url) {}
}
