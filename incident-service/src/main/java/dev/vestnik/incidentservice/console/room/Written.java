package dev.vestnik.incidentservice.console.room;

import java.util.List;
import java.util.Optional;

/**
 * One line of the timeline as people read it.
 *
 * @param day a heading above it when the day changes; empty otherwise
 * @param precise «≈» for a rough time, «до» for one known only from one side
 * @param mark public, letter, or nothing
 * @param seenOutside customers see it, or were sent it
 * @param letter the words of a letter that was sent
 * @param hidden it is public, but a text is missing, so nobody outside sees it
 * @param late «записано в 16:44», when it was written down afterwards
 * @param struck what it replaced, with the reasons
 */
public record Written(
        String id,
        String day,
        String clock,
        String precise,
        String mark,
        boolean seenOutside,
        String label,
        String text,
        Optional<Letter> letter,
        Optional<String> otherText,
        List<String> readings,
        boolean hidden,
        String late,
        String author,
        List<Struck> struck,
        boolean withdrawn,
        boolean correctable) {

    /** How a letter began, and what followed. */
    public record Letter(String first, String rest) {

        static Letter of(String words) {
            var parts = words.strip().split("\\n\\s*\\n", 2);
            return new Letter(parts[0], parts.length > 1 ? parts[1].strip() : "");
        }
    }

    /** An entry that a later one took the place of. */
    public record Struck(String clock, String words, String reason) {}
}
