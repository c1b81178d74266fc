package dev.vestnik.statuspage.page;

import java.util.List;

/** One incident as a page shows it; an empty text is not known yet. */
public record IncidentView(
        String ref,
        String path,
        String title,
        boolean open,
        String state,
        String word,
        List<Step> steps,
        List<Fact> facts,
        String promise,
        boolean late,
        List<Line> lines,
        Review review) {

    /** Its published review; without a path there is none. */
    public record Review(String path, When published) {

        static final Review NONE = new Review("", When.UNKNOWN);
    }

    /** One stage on the way; {@code mark} is done, now or ahead. */
    public record Step(String mark, String word) {}

    /** One answer to one question of the reader. */
    public record Fact(String question, String answer, boolean known, When when) {}

    /** One line of the timeline. */
    public record Line(When when, String about, String heading, String body, String corrected, boolean notice) {}
}
