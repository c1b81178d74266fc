package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.publication.Publications;
import dev.vestnik.templates.Languages;
import dev.vestnik.templates.Reader;
import dev.vestnik.templates.Times;
import java.util.List;
import java.util.Optional;

/** What customers see at this moment, in one language: the stage and the last words written for them. */
public record Outside(String tag, String stage, String title, String words, String at) {

    /** One for each language, in their order; none while the world may read nothing of the case. */
    static List<Outside> of(Seen seen) {
        return Publications.shows(seen.timeline()) ? shown(seen) : List.of();
    }

    private static List<Outside> shown(Seen seen) {
        return Languages.required().stream()
                .map(language -> new Outside(
                        language.tag(),
                        seen.state().stage().label().in(language),
                        seen.of().title().find(language).orElse(""),
                        last(seen)
                                .flatMap(Entry::publicText)
                                .flatMap(texts -> texts.find(language))
                                .orElse(""),
                        last(seen)
                                .map(entry -> Times.of(
                                                new Reader(language, seen.of().zone()))
                                        .clock(entry.at()))
                                .orElse("")))
                .toList();
    }

    private static Optional<Entry> last(Seen seen) {
        return seen.state().publicEntries().reversed().stream()
                .filter(entry -> entry.publicText().isPresent())
                .findFirst();
    }
}
