package dev.vestnik.statuspage.document;

/** What follows is everything there is; the reader shows its old copy until {@link Complete}. */
public record Reset(String epoch) implements FeedEvent {

    /** The name of its server-sent event. */
    public static final String EVENT = "reset";

    @Override
    public String event() {
        return EVENT;
    }
}
