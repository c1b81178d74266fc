package dev.vestnik.templates;

/**
 * It works again for most, not yet for this reader (B.7 text 22, R-B31). {@code stillBroken} is a clause in the present,
 * {@code action} a verb: «выделяем диски заново», "allocating the disks anew".
 */
public record NotForYou(Frame frame, Texts stillBroken, Texts action, NextWord next) implements Letter {
    /** The same in another frame: for a reader who has it for another reason, or elsewhere. */
    public NotForYou in(Frame other) {
        return new NotForYou(other, stillBroken, action, next);
    }
}
