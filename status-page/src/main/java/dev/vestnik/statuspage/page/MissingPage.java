package dev.vestnik.statuspage.page;

/** What is said where there is nothing. */
public record MissingPage(FrameView frame) {}
