package dev.vestnik.statuspage.page;

import dev.vestnik.statuspage.document.PostmortemDocument;
import dev.vestnik.statuspage.document.PublicEntry;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Lays out a review: its text first, then the numbers and the course of events. */
final class PostmortemViews {

    private final Reading reading;
    private final Wording words;
    private final PageTimes times;

    PostmortemViews(Reading reading) {
        this.reading = reading;
        this.words = reading.words();
        this.times = reading.times();
    }

    PostmortemView of(PostmortemDocument review) {
        var title = reading.text(review.title());
        return new PostmortemView(
                Frames.of(reading, words.say("postmortem") + ": " + title, path(review.ref()), "OPERATIONAL"),
                review.ref(),
                title,
                reading.path("i/" + review.ref()),
                times.full(review.publishedAt(), reading.now()),
                List.of(
                        chapter("postmortem.summary", review.summary()),
                        chapter("postmortem.what-happened", review.whatHappened()),
                        chapter("postmortem.what-we-do", review.whatWeDo())),
                review.impact().stream().map(this::hurt).toList(),
                review.intervals().stream().map(this::length).toList(),
                lines(review),
                review.actions().stream().map(this::promised).toList());
    }

    /** The path beneath the language. */
    static String path(String ref) {
        return "i/" + ref + "/postmortem";
    }

    private PostmortemView.Chapter chapter(String heading, Texts text) {
        return new PostmortemView.Chapter(words.say(heading), paragraphs(reading.text(text)));
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private PostmortemView.Hurt hurt(PostmortemDocument.Hurt hurt) {
        var when = hurt.until()
                .map(until -> times.span(hurt.from(), until, reading.now()))
                .orElseGet(() -> times.full(hurt.from(), reading.now()));
        return new PostmortemView.Hurt(
                reading.text(hurt.name()), when, times.length(Duration.ofMinutes(hurt.minutes())));
    }

    private PostmortemView.Length length(PostmortemDocument.Interval interval) {
        return new PostmortemView.Length(
                reading.text(interval.label()), times.length(Duration.ofMinutes(interval.minutes())));
    }

    /** As it went: the oldest first, the day said where it changes. */
    private List<IncidentView.Line> lines(PostmortemDocument review) {
        var incidents = new IncidentViews(reading);
        var first = review.timeline().stream().map(PublicEntry::occurredAt).min(Comparator.naturalOrder());
        Instant day = first.orElse(review.publishedAt());
        return review.timeline().stream()
                .sorted(Comparator.comparing(PublicEntry::occurredAt))
                .map(entry -> incidents.line(entry, day))
                .toList();
    }

    private PostmortemView.Promised promised(PostmortemDocument.Promised promised) {
        return new PostmortemView.Promised(
                reading.text(promised.text()),
                promised.due()
                        .map(day -> words.say("postmortem.due", times.day(day)))
                        .orElse(""));
    }
}
