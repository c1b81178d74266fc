package dev.vestnik.statuspage.page;

import java.util.List;

/**
 * The review of one incident on a page of its own.
 *
 * @param incidentPath the page of the incident
 * @param published when it came out
 */
public record PostmortemView(
        FrameView frame,
        String ref,
        String title,
        String incidentPath,
        When published,
        List<Chapter> chapters,
        List<Hurt> impact,
        List<Length> lengths,
        List<IncidentView.Line> lines,
        List<Promised> actions) {

    /** One text under its heading. */
    public record Chapter(String heading, List<String> paragraphs) {}

    /** One part that hurt, when and for how long. */
    public record Hurt(String name, When when, String length) {}

    /** How long something took. */
    public record Length(String label, String length) {}

    /** One thing that changes; the day may be empty. */
    public record Promised(String text, String due) {}
}
