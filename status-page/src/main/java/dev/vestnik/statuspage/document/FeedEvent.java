package dev.vestnik.statuspage.document;

/** What the change feed says, one server-sent event each. */
public sealed interface FeedEvent permits Change, Heartbeat, Reset, Complete {

    /** The history this belongs to; a restored backup starts a new one. */
    String epoch();

    /** The name of the server-sent event. */
    String event();
}
