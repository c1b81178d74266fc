package dev.vestnik.statuspage.document;

import java.time.Instant;

/** Nothing newer than this revision exists at this moment; sent every two seconds. */
public record Heartbeat(String epoch, long revision, Instant at) implements FeedEvent {

    /** The name of its server-sent event. */
    public static final String EVENT = "heartbeat";

    @Override
    public String event() {
        return EVENT;
    }
}
