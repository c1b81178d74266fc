package dev.vestnik.incidentservice.postmortem;

import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.incident.timeline.Review;
import java.util.Optional;

/** One step on the way of a review (practice D.2): where it leads, who may take it, and what the timeline says of it. */
public enum ReviewStep {
    SUBMIT(ReviewState.IN_REVIEW, Permission.WRITE_REVIEWS, Optional.of(new Review.PostmortemReviewed())),
    RETURN(ReviewState.DRAFT, Permission.WRITE_REVIEWS, Optional.empty()),
    APPROVE(ReviewState.APPROVED, Permission.APPROVE_REVIEWS, Optional.of(new Review.PostmortemApproved())),
    PUBLISH(ReviewState.PUBLISHED, Permission.APPROVE_REVIEWS, Optional.of(new Review.PostmortemPublished()));

    private final ReviewState to;
    private final Permission permission;
    private final Optional<Review> fact;

    ReviewStep(ReviewState to, Permission permission, Optional<Review> fact) {
        this.to = to;
        this.permission = permission;
        this.fact = fact;
    }

    public ReviewState to() {
        return to;
    }

    public Permission permission() {
        return permission;
    }

    Optional<Review> fact() {
        return fact;
    }

    /** Whether the criteria of D.2 must be met before it. */
    boolean isJudged() {
        return this == APPROVE || this == PUBLISH;
    }
}
