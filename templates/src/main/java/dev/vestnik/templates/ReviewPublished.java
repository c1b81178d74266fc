package dev.vestnik.templates;

/** The review stands on the status page (B.7 text 11); {@code review} is its address. */
public record ReviewPublished(
        Frame frame, Link review, Damage damage, DataSafety dataSafety, Texts cause, Changes changes)
        implements Letter {
    /** The same in another frame: for a reader who has it for another reason, or elsewhere. */
    public ReviewPublished in(Frame other) {
        return new ReviewPublished(other, review, damage, dataSafety, cause, changes);
    }
}
