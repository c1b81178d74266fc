package dev.vestnik.incidentservice.delivery;

import java.util.UUID;

/** One delivery in hand: all that its channel must know, and nothing about why it is sent. */
record Parcel(
        UUID id,
        UUID messageId,
        String channel,
        String address,
        String threadRoot,
        boolean opensThread,
        boolean drill,
        Body body) {

    /** The left side of its Message-ID; the same on every attempt. */
    String messageName() {
        return opensThread ? threadRoot : id.toString();
    }
}
