package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.notice.Preview;
import java.util.List;

/** The letter to those still down that goes together with RESOLVED (R-B31): its fields, its words in every language, and to how many. */
public record Beside(String id, int version, String name, Draft draft, List<LetterSide> sides, long total) {
    static Beside of(Preview other, Seen seen) {
        var notice = other.notice();
        return new Beside(
                notice.id().toString(),
                notice.version(),
                Steps.label(seen.visit(), notice.kind()),
                Draft.of(notice.fields(), seen),
                LetterSide.of(other, seen),
                other.audience().total());
    }
}
