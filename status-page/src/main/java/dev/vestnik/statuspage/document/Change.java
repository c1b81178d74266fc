package dev.vestnik.statuspage.document;

import java.util.Optional;

/**
 * One step of the public record: a document put in place of what was there, or taken away.
 *
 * @param revision grows by at least one with every change of an epoch
 * @param document the new document; empty when it is taken away, and when the reader does not know its type
 */
public record Change(String epoch, long revision, DocumentId id, Kind kind, Optional<PublicDocument> document)
        implements FeedEvent {

    /** The name of its server-sent event. */
    public static final String EVENT = "change";

    /** What happens to the document. */
    public enum Kind {
        PUT,
        REMOVE
    }

    public static Change put(String epoch, long revision, DocumentId id, PublicDocument document) {
        return new Change(epoch, revision, id, Kind.PUT, Optional.of(document));
    }

    public static Change remove(String epoch, long revision, DocumentId id) {
        return new Change(epoch, revision, id, Kind.REMOVE, Optional.empty());
    }

    @Override
    public String event() {
        return EVENT;
    }
}
