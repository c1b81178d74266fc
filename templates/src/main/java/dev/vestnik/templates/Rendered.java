package dev.vestnik.templates;

/** A letter ready to send to one reader: the same words as plain text and as HTML. */
public record Rendered(String subject, String text, String html) {}
