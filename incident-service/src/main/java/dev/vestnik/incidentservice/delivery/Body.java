package dev.vestnik.incidentservice.delivery;

/** The words of a message for all who share a {@code variant} (language and zone): rendered once, sent to many. */
public record Body(String variant, String subject, String text, String html) {}
