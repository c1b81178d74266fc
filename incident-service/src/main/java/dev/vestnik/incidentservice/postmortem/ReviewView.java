package dev.vestnik.incidentservice.postmortem;

import dev.vestnik.incidentservice.problem.FieldError;
import java.util.List;

/**
 * A review as its writers see it.
 *
 * @param facts what Vestnik knows; of a published one as they were then
 * @param remarks on the wording of every field
 * @param unmet what still stands in the way of approval
 */
public record ReviewView(Postmortem review, ReviewFacts facts, List<FieldRemark> remarks, List<FieldError> unmet) {

    public ReviewView {
        remarks = List.copyOf(remarks);
        unmet = List.copyOf(unmet);
    }

    /** What the world would read, or reads. */
    public PublishedReview published() {
        var at = review.published().orElse(review.started()).at();
        return PublishedReview.of(review, facts, at);
    }
}
