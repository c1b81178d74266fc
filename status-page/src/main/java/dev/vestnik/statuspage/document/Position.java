package dev.vestnik.statuspage.document;

/** How far the feed has been read: the history and the last revision of it. */
public record Position(String epoch, long revision) {}
