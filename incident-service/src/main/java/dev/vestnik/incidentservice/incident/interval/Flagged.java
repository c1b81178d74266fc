package dev.vestnik.incidentservice.incident.interval;

import dev.vestnik.incidentservice.incident.timeline.EntryId;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import java.util.List;

/**
 * One doubt, in a sentence that says what exactly, and the entries concerned in the order of time; none where something is missing.
 */
public record Flagged(Flag flag, Texts sentence, List<EntryId> entries) {

    public Flagged {
        entries = List.copyOf(entries);
    }

    static Flagged of(Flag flag, List<EntryId> entries) {
        return new Flagged(flag, flag.label(), entries);
    }

    static Flagged of(Flag flag, String ru, String en, List<EntryId> entries) {
        return new Flagged(
                flag,
                Texts.of(flag.label().in(Language.RU) + ": " + ru, flag.label().in(Language.EN) + ": " + en),
                entries);
    }
}
