package dev.vestnik.templates;

/** What one reader is given for the incident (B.7 text 10): the frame is shared, the credit is theirs alone. */
public record Compensation(Frame frame, Damage damage, Credit credit) implements Letter {}
