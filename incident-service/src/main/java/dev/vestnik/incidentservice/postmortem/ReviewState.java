package dev.vestnik.incidentservice.postmortem;

import dev.vestnik.templates.Texts;

/** How far a review has come (practice D.2); all states are kept, those without a way to them come with later parts. */
public enum ReviewState {
    NOT_REQUIRED("не нужен", "not required"),
    DUE("ждёт начала", "due"),
    DRAFT("черновик", "draft"),
    IN_REVIEW("на проверке", "in review"),
    APPROVED("одобрен", "approved"),
    PUBLISHED("опубликован", "published"),
    INTERNAL_ONLY("только внутри", "internal only"),
    CLOSED("закрыт", "closed");

    private final Texts label;

    ReviewState(String ru, String en) {
        this.label = Texts.of(ru, en);
    }

    public Texts label() {
        return label;
    }

    /** Whether texts may change: what was approved is first returned to its writers. */
    public boolean isEditable() {
        return this == DRAFT || this == IN_REVIEW;
    }

    /** Whether the world may have read it. */
    public boolean isPublic() {
        return this == PUBLISHED || this == CLOSED;
    }

    /** Whether that step may be taken from here. */
    public boolean allows(ReviewStep step) {
        return switch (step) {
            case SUBMIT -> this == DRAFT;
            case RETURN -> this == IN_REVIEW || this == APPROVED;
            case APPROVE -> this == IN_REVIEW;
            case PUBLISH -> this == APPROVED;
        };
    }
}
