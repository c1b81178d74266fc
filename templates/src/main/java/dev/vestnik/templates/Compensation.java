package dev.vestnik.templates;

import java.util.Optional;

/** What one reader is given for the incident (B.7 text 10): the frame is shared, the credit is theirs alone; without it only what all share is said. */
public record Compensation(Frame frame, Damage damage, Optional<Credit> credit) implements Letter {
    /** The letter for the reader who is given this. */
    public Compensation with(Credit given) {
        return new Compensation(frame, damage, Optional.of(given));
    }
}
