package dev.vestnik.templates;

/** The review stands on the status page (B.7 text 11); {@code review} is its address. */
public record ReviewPublished(
        Frame frame, Link review, Damage damage, DataSafety dataSafety, Texts cause, Changes changes)
        implements Letter {}
