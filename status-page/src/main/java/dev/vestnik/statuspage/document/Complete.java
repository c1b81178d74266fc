package dev.vestnik.statuspage.document;

/** All that there is after a {@link Reset} has been told; changes follow one by one from here. */
public record Complete(String epoch, long revision) implements FeedEvent {

    /** The name of its server-sent event. */
    public static final String EVENT = "complete";

    @Override
    public String event() {
        return EVENT;
    }
}
