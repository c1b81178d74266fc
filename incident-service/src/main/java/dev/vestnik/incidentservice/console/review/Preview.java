package dev.vestnik.incidentservice.console.review;

import dev.vestnik.incidentservice.console.frame.Catalogue;
import dev.vestnik.incidentservice.postmortem.PublishedReview;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import dev.vestnik.templates.Reader;
import dev.vestnik.templates.Texts;
import dev.vestnik.templates.Times;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/** The text of a review as customers would read it, in one language. */
public record Preview(String tag, String title, List<Chapter> chapters, List<String> actions) {

    /** One text under its heading. */
    public record Chapter(String heading, List<String> paragraphs) {}

    /** One in each language. */
    static List<Preview> of(PublishedReview review) {
        return Languages.required().stream()
                .map(language -> of(review, language))
                .toList();
    }

    private static Preview of(PublishedReview review, Language language) {
        var customer = review.customer();
        return new Preview(
                language.tag(),
                review.title().find(language).orElse(""),
                List.of(
                        chapter("review.customer.summary", customer.summary(), language),
                        chapter("review.customer.whatHappened", customer.whatHappened(), language),
                        chapter("review.customer.whatWeDo", customer.whatWeDo(), language)),
                review.actions().stream()
                        .map(action -> action(action, language))
                        .toList());
    }

    private static Chapter chapter(String heading, Texts texts, Language language) {
        return new Chapter(Catalogue.in(language).say(heading), paragraphs(texts, language));
    }

    private static List<String> paragraphs(Texts texts, Language language) {
        return Arrays.stream(texts.find(language).orElse("").split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String action(PublishedReview.PublicAction action, Language language) {
        var times = Times.of(new Reader(language, ZoneOffset.UTC));
        return action.text().find(language).orElse("")
                + action.due().map(day -> " · " + times.day(day)).orElse("");
    }
}
