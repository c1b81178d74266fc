package dev.vestnik.incidentservice.publication;

import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.interval.Measure;
import dev.vestnik.incidentservice.postmortem.PublishedReview;
import dev.vestnik.incidentservice.postmortem.ReviewFacts;
import dev.vestnik.statuspage.document.PostmortemDocument;
import dev.vestnik.statuspage.document.PublicDocument;
import dev.vestnik.statuspage.document.PublicEntry;
import dev.vestnik.templates.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the public document of a review out of its version for customers and the facts it was published with. */
final class ReviewComposer {

    private static final Texts DOWNTIME = Texts.of("Клиентам мешало", "Customers were affected for");

    /** The intervals that say something to customers, in their words. */
    private static final Map<Measure, Texts> TOLD = Map.of(
            Measure.TTN_FROM_IMPACT, Texts.of("До первого сообщения", "Until the first message"),
            Measure.TTI, Texts.of("От обнаружения до причины", "From detection to the cause"),
            Measure.TTR, Texts.of("До полного восстановления", "Until everything was restored"));

    private final Timeline timeline;

    ReviewComposer(Timeline timeline) {
        this.timeline = timeline;
    }

    PostmortemDocument of(PublishedReview review) {
        return new PostmortemDocument(
                PublicDocument.FORMAT,
                review.id().toString(),
                timeline.of().ref(),
                timeline.of().drill(),
                review.revision(),
                review.title().isComplete() ? review.title() : IncidentComposer.titleOf(timeline.of()),
                IncidentComposer.titleOf(timeline.of()),
                review.customer().summary(),
                review.customer().whatHappened(),
                review.customer().whatWeDo(),
                review.facts().components().stream().map(ReviewComposer::hurt).toList(),
                intervals(review.facts()),
                lines(review),
                review.actions().stream()
                        .map(action -> new PostmortemDocument.Promised(action.text(), action.due()))
                        .toList(),
                PublicLines.minute(review.publishedAt()));
    }

    private static PostmortemDocument.Hurt hurt(ReviewFacts.Hurt hurt) {
        return new PostmortemDocument.Hurt(
                hurt.name(), PublicLines.minute(hurt.from()), hurt.until().map(PublicLines::minute), hurt.minutes());
    }

    private static List<PostmortemDocument.Interval> intervals(ReviewFacts facts) {
        var told = Stream.of(Measure.TTN_FROM_IMPACT, Measure.TTI, Measure.TTR)
                .flatMap(measure -> interval(measure, facts).stream());
        return Stream.concat(Stream.of(new PostmortemDocument.Interval(DOWNTIME, facts.downtimeMinutes())), told)
                .toList();
    }

    /** A negative one, of data that contradicts itself, is not told. */
    private static Optional<PostmortemDocument.Interval> interval(Measure measure, ReviewFacts facts) {
        return facts.intervals().stream()
                .filter(one -> one.key().equals(measure.key()))
                .flatMap(one -> one.minutes().stream())
                .filter(minutes -> minutes >= 0)
                .map(minutes -> new PostmortemDocument.Interval(
                        Optional.ofNullable(TOLD.get(measure)).orElse(measure.label()), minutes))
                .findFirst();
    }

    /** What the world had read until then; corrections of it show here as well. */
    private List<PublicEntry> lines(PublishedReview review) {
        return new PublicLines(timeline)
                .all().stream()
                        .filter(line -> line.occurredAt().isBefore(PublicLines.minute(review.publishedAt())))
                        .toList();
    }
}
