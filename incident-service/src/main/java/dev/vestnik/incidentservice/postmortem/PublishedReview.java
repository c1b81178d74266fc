package dev.vestnik.incidentservice.postmortem;

import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What of a published review may leave the house: the version for customers, and the frozen facts it is published with.
 *
 * @param title the review's own, or the incident's
 * @param actions those with a text for customers
 * @param publishedAt by the clock of the case
 */
public record PublishedReview(
        UUID id,
        CaseId caseId,
        int revision,
        Instant publishedAt,
        Texts title,
        CustomerText customer,
        List<PublicAction> actions,
        ReviewFacts facts) {

    /** What we promised to change, and by when. */
    public record PublicAction(Texts text, Optional<LocalDate> due) {}

    public PublishedReview {
        actions = List.copyOf(actions);
    }

    /** As it was published, or as it would be now. */
    static PublishedReview of(Postmortem review, ReviewFacts facts, Instant publishedAt) {
        var draft = review.draft();
        return new PublishedReview(
                review.id(),
                review.caseId(),
                review.revision(),
                publishedAt,
                draft.title().isComplete() ? draft.title() : facts.incident(),
                draft.customer(),
                draft.actions().stream()
                        .filter(action -> action.publicText().isComplete())
                        .map(action -> new PublicAction(action.publicText(), action.due()))
                        .toList(),
                facts);
    }
}
