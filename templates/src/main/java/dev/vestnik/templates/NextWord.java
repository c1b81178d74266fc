package dev.vestnik.templates;

import java.time.Instant;

/** The promise of the next word: by when, and whether by letter or as an entry on the status page (R-B20). */
public record NextWord(Instant by, boolean onPage) {

    public static NextWord byLetter(Instant by) {
        return new NextWord(by, false);
    }

    public static NextWord onPage(Instant by) {
        return new NextWord(by, true);
    }
}
