package dev.vestnik.incidentservice.runbook;

import dev.vestnik.templates.Texts;
import java.util.List;
import java.util.Optional;

/**
 * One step of a runbook.
 *
 * @param number its place, from 1
 * @param target absent for a step without a minute
 * @param text what to do, plain
 * @param evidence by what others see that it was done
 * @param places where it is done, in the console or in another runbook
 * @param template the letter to write it with, by the name of its file
 * @param seen facts by which Vestnik itself sees that it was done, each as {@code KIND}, {@code NOTICE_SENT FIRST} or {@code ROLE_TAKEN SCRIBE}; any of them is enough
 */
public record Step(
        int number,
        Optional<Target> target,
        StepRole role,
        StepKind kind,
        boolean mandatory,
        Texts text,
        Texts evidence,
        List<Place> places,
        Optional<String> template,
        List<String> seen) {

    public Step {
        places = List.copyOf(places);
        seen = List.copyOf(seen);
    }

    /** A link of a step; {@code {ref}} in it stands for the number of the incident. */
    public record Place(Texts title, String href) {}

    /** How the timeline names it: {@code first-15-minutes/3}. */
    public String ref(String code) {
        return code + "/" + number;
    }

    /** Everything but the words: what must be the same in every language. */
    Step bare() {
        var bare = places.stream()
                .map(place -> new Place(Texts.none(), place.href()))
                .toList();
        return new Step(number, target, role, kind, mandatory, Texts.none(), Texts.none(), bare, template, seen);
    }
}
